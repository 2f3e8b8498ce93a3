package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.photofactory.kernel.vault.intake.IntakeHouse.HOME;
import static org.photofactory.kernel.vault.intake.IntakeHouse.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.vault.intake.Steps.Step;
import org.photofactory.kernel.vault.naming.Placement;
import org.photofactory.kernel.vault.quarantine.Quarantine;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;

/** Two people who bring files into one house. */
class OwnersIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private IntakeHouse house;
  private long anna;

  @BeforeEach
  void build() throws IOException {
    house = new IntakeHouse(folder, database.database()).emptied();
    anna = house.person("anna");
  }

  @Test
  void the_same_bytes_are_an_asset_in_each_library() throws IOException {
    Path file = house.jpeg("20200208.jpg", "one");
    String hash = IntakeHouse.hash(file);
    long bytes = Files.size(file);
    LedgerIntake intake = house.intake();

    Offer ours = intake.of(HOME).offer(candidate(file, Disposal.KEEP));
    Offer hers = intake.of(anna).offer(candidate(file, Disposal.KEEP));
    Offer again = intake.of(anna).offer(candidate(house.jpeg("b.jpg", "one")));

    assertThat(List.of(ours, hers)).allMatch(Offer.Accepted.class::isInstance);
    long herAsset = ((Offer.Accepted) hers).assetId();
    assertThat(herAsset).isNotEqualTo(((Offer.Accepted) ours).assetId());
    assertThat(again).isEqualTo(new Offer.Duplicate(herAsset, hash));
    assertThat(house.originals())
        .isEqualTo(
            Map.of(
                "2020/2020-02-08/20200208.jpg", hash, "@anna/2020/2020-02-08/20200208.jpg", hash));
    assertThat(house.column("select owner_id || ' ' || file_name from duplicate"))
        .containsExactly(anna + " b.jpg");
    assertThat(used(HOME)).isEqualTo(bytes);
    assertThat(used(anna)).isEqualTo(bytes);
    assertThat(house.heard).contains(new Event.AssetAdded(anna, herAsset));
  }

  @Test
  void libraries_do_not_clash_where_keys_are_made_of_bytes() throws IOException {
    LedgerIntake intake =
        IntakeAssembly.assemble(
            database.database(),
            IntakeStorage.of(house.vault, house.root, house.quarantine),
            new IntakeSettings(Placement.CAS, 0, ZoneOffset.UTC),
            new IntakeSurroundings(
                List::of, house.events, Clock.fixed(IntakeHouse.NOW, ZoneOffset.UTC)),
            Steps.unobserved());
    Path file = house.jpeg("a.jpg", "one");
    String hash = IntakeHouse.hash(file);
    String key =
        "%s/%s/%s/%s.jpg"
            .formatted(hash.substring(0, 2), hash.substring(2, 4), hash.substring(4, 6), hash);

    intake.of(anna).offer(candidate(file, Disposal.KEEP));
    intake.of(HOME).offer(candidate(file));

    assertThat(house.originals()).isEqualTo(Map.of(key, hash, "@anna/" + key, hash));
  }

  @Test
  void folders_of_the_inbox_say_whose_files_they_are() throws IOException {
    Intake inbox = inbox();
    inbox.offer(candidate(inInbox("@Anna/phone/20200208-a.jpg")));
    inbox.offer(candidate(inInbox("@anna/20200208-b.jpg")));
    inbox.offer(candidate(inInbox("holiday/@anna/20200208-c.jpg")));
    inbox.offer(candidate(inInbox("@anna.jpg")));

    assertThat(
            house.column(
                "select file_name from asset where owner_id = " + anna + " order by file_name"))
        .containsExactly("20200208-a.jpg", "20200208-b.jpg");
    assertThat(house.column("select file_name from asset where owner_id = 1 order by file_name"))
        .containsExactly("20200208-c.jpg", "@anna.jpg");
    assertThat(house.filesBelow("vault/@anna")).hasSize(2);
  }

  @Test
  void what_lies_in_the_folder_of_nobody_waits() throws IOException {
    Path file = inInbox("@ghost/a.jpg");
    Path closed = inInbox("@anna/a.jpg");
    house
        .jdbi()
        .useHandle(
            handle -> handle.execute("update account set disabled_at = now() where id = ?", anna));

    assertThatThrownBy(() -> inbox().offer(candidate(file)))
        .isInstanceOf(IntakeAwayException.class)
        .hasMessageContaining("\"ghost\"");
    assertThatThrownBy(() -> inbox().offer(candidate(closed))).hasMessageContaining("@anna");

    assertThat(file).exists();
    assertThat(closed).exists();
    assertThat(house.count("asset")).isZero();
  }

  @Test
  void what_lies_in_the_folder_of_a_guest_waits_and_that_is_told() throws IOException {
    Path file = inInbox("@anna/a.jpg");
    house
        .jdbi()
        .useHandle(
            handle -> handle.execute("update account set role = 'VIEWER' where id = ?", anna));

    assertThatThrownBy(() -> inbox().offer(candidate(file)))
        .isInstanceOf(IntakeAwayException.class)
        .hasMessageContaining("below @anna waits")
        .hasMessageContaining("viewer");
    assertThat(file).exists();
    assertThat(house.count("asset")).isZero();
  }

  @Test
  void quarantine_is_everybodys_own_and_only_an_admin_sees_all_of_it() throws IOException {
    Quarantine quarantine = new Quarantine(database.database(), house.quarantine);
    Path text = house.write("notes.jpg", "no picture".getBytes());
    LedgerIntake intake = house.intake();
    var hers = (Offer.Quarantined) intake.of(anna).offer(candidate(text, Disposal.KEEP));
    var ours = (Offer.Quarantined) intake.of(HOME).offer(candidate(text));

    assertThat(ours.quarantineId()).isNotEqualTo(hers.quarantineId());
    assertThat(quarantine.list(Sight.of(HOME), 10, 0))
        .singleElement()
        .satisfies(row -> assertThat(row.id()).isEqualTo(ours.quarantineId()));
    assertThat(quarantine.list(Sight.everybody(), 10, 0)).hasSize(2);
    assertThat(quarantine.file(Sight.of(HOME), hers.quarantineId())).isEmpty();
    assertThat(quarantine.retry(Sight.of(HOME), hers.quarantineId(), intake)).isEmpty();
    assertThat(quarantine.remove(Sight.of(HOME), hers.quarantineId())).isFalse();
    assertThat(quarantine.retry(Sight.everybody(), hers.quarantineId(), intake)).contains(hers);
    assertThat(quarantine.remove(Sight.of(anna), hers.quarantineId())).isTrue();
  }

  @Test
  void what_was_interrupted_is_finished_for_whom_it_was_brought() throws IOException {
    Path file = house.jpeg("20200208.jpg", "one");
    Steps killing =
        step -> {
          if (step == Step.JOURNALLED) {
            throw new IllegalStateException("killed");
          }
        };
    catchThrowable(() -> house.intake(killing).of(anna).offer(candidate(file)));

    house.intake().repair();

    assertThat(house.column("select owner_id || ' ' || vault_key from asset"))
        .containsExactly(anna + " @anna/2020/2020-02-08/20200208.jpg");
    assertThat(used(anna)).isEqualTo(IntakeHouse.jpegBytes("one").length);
    assertThat(file).doesNotExist();
  }

  @Test
  void what_does_not_fit_is_refused_and_leaves_no_trace() throws IOException {
    Intake intake = house.intake().of(anna);
    Path first = house.jpeg("a.jpg", "one");
    quota(Files.size(first));
    Path second = house.jpeg("b.jpg", "two");

    assertThat(intake.offer(candidate(first))).isInstanceOf(Offer.Accepted.class);
    assertThatThrownBy(() -> intake.offer(candidate(second)))
        .isInstanceOfSatisfying(
            IntakeAwayException.class, away -> assertThat(away.code()).isEqualTo("QUOTA_FULL"))
        .hasMessageContaining("anna");

    assertThat(second).exists();
    assertThat(house.originals()).hasSize(1);
    assertThat(house.filesBelow("vault/.photofactory/staging")).isEmpty();
    assertThat(house.count("intake_journal")).isZero();
    assertThat(intake.offer(candidate(house.jpeg("c.jpg", "one"))))
        .isInstanceOf(Offer.Duplicate.class);
    assertThat(house.intake().of(HOME).offer(candidate(second))).isInstanceOf(Offer.Accepted.class);
  }

  @Test
  void many_at_once_never_take_more_than_there_is() throws Exception {
    Intake intake = house.intake().of(anna);
    quota(5L * IntakeHouse.jpegBytes("file 00").length);
    List<Callable<Offer>> offers =
        IntStream.range(10, 22)
            .<Callable<Offer>>mapToObj(
                index -> () -> intake.offer(candidate(house.jpeg(index + ".jpg", "file " + index))))
            .toList();
    List<Future<Offer>> results;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      results = threads.invokeAll(offers);
    }

    assertThat(results.stream().filter(result -> result.state() == Future.State.SUCCESS))
        .hasSize(5);
    assertThat(house.originals()).hasSize(5);
    assertThat(house.count("asset where owner_id = " + anna)).isEqualTo(5);
    assertThat(new Rooms(database.database()).left(anna)).contains(0L);
  }

  private Intake inbox() {
    return house.intake().of(new InboxOwners(folder.resolve("inbox"), database.database()));
  }

  private Path inInbox(String path) throws IOException {
    Path file = folder.resolve("inbox").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, IntakeHouse.jpegBytes(path));
  }

  private void quota(long bytes) {
    house
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("update account set quota_bytes = ? where id = ?", bytes, anna));
  }

  private long used(long owner) {
    return Long.parseLong(
        house.column("select used_bytes::text from account where id = " + owner).getFirst());
  }
}
