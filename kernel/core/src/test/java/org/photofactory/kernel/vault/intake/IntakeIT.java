package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.photofactory.kernel.vault.intake.IntakeHouse.HOME;
import static org.photofactory.kernel.vault.intake.IntakeHouse.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Offer;

class IntakeIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private IntakeHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new IntakeHouse(folder, database.database()).emptied();
  }

  @Test
  void a_new_file_becomes_an_asset_and_leaves_the_inbox() throws IOException {
    addStage(1, "'thumb'", 1L, 1);
    addStage(2, "'films'", 1L, 4);
    addStage(3, "'later'", 3L, 1);
    Path file = house.jpeg("IMG_20200208_101112.jpg", "one");
    String hash = IntakeHouse.hash(file);

    Offer offer = house.intake().of(HOME).offer(candidate(file));

    long id = ((Offer.Accepted) offer).assetId();
    assertThat(offer).isEqualTo(new Offer.Accepted(id, hash));
    assertThat(file).doesNotExist();
    assertThat(house.originals())
        .isEqualTo(Map.of("2020/2020-02-08/IMG_20200208_101112.jpg", hash));
    assertThat(house.column("select mime || ' ' || file_name || ' ' || source from asset"))
        .containsExactly("image/jpeg IMG_20200208_101112.jpg inbox");
    assertThat(house.column("select done || ' ' || done_at[1] from asset_flag"))
        .containsExactly("1 " + IntakeHouse.NOW.getEpochSecond());
    assertThat(house.column("select slot || ' ' || priority from work")).containsExactly("1 1");
    assertThat(house.count("intake_journal")).isZero();
    assertThat(house.heard)
        .containsExactly(
            new Event.AssetAdded(HOME, id),
            new Event.IntakeDecided(
                HOME,
                id,
                "IMG_20200208_101112.jpg",
                Event.Decision.ACCEPTED,
                null,
                "inbox",
                IntakeHouse.NOW));
  }

  @Test
  void known_bytes_are_a_duplicate_and_leave_the_inbox() throws IOException {
    Offer first = house.intake().of(HOME).offer(candidate(house.jpeg("a.jpg", "one")));
    Path again = house.jpeg("b.jpg", "one");

    Offer second = house.intake().of(HOME).offer(candidate(again));

    long id = ((Offer.Accepted) first).assetId();
    assertThat(second).isInstanceOf(Offer.Duplicate.class);
    assertThat(((Offer.Duplicate) second).assetId()).isEqualTo(id);
    assertThat(again).doesNotExist();
    assertThat(house.originals()).hasSize(1);
    assertThat(house.column("select file_name from duplicate")).containsExactly("b.jpg");
    assertThat(house.filesBelow("vault/.photofactory/staging")).isEmpty();
  }

  @Test
  void files_that_are_to_stay_stay_and_are_no_duplicates_of_themselves() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    Path copy = house.jpeg("b.jpg", "one");

    house.intake().of(HOME).offer(candidate(file, Disposal.KEEP));
    for (int start = 0; start < 3; start++) {
      house.intake().of(HOME).offer(candidate(file, Disposal.KEEP));
      house.intake().of(HOME).offer(candidate(copy, Disposal.KEEP));
    }

    assertThat(file).exists();
    assertThat(house.count("asset")).isEqualTo(1);
    assertThat(house.column("select file_name from duplicate")).containsExactly("b.jpg");
  }

  @Test
  void an_original_that_shows_up_in_the_inbox_is_no_duplicate_of_itself() throws IOException {
    house.intake().of(HOME).offer(IntakeHouse.candidate(house.jpeg("a.jpg", "photo")));
    String key = house.originals().keySet().iterator().next();
    Path original = house.root.folder().resolve(key);

    assertThatThrownBy(() -> house.intake().of(HOME).offer(IntakeHouse.candidate(original)))
        .hasMessageContaining("inbox and vault are one folder");

    assertThat(original).exists();
  }

  @Test
  void a_second_link_to_an_original_is_a_duplicate_like_any_other() throws IOException {
    house.intake().of(HOME).offer(IntakeHouse.candidate(house.jpeg("a.jpg", "photo")));
    String key = house.originals().keySet().iterator().next();
    Path link = house.folder.resolve("inbox/b.jpg");
    Files.createLink(link, house.root.folder().resolve(key));

    assertThat(house.intake().of(HOME).offer(IntakeHouse.candidate(link)))
        .isInstanceOf(Offer.Duplicate.class);

    assertThat(link).doesNotExist();
    assertThat(house.root.folder().resolve(key)).exists();
  }

  @Test
  void a_damaged_original_is_healed_from_its_duplicate() throws IOException {
    house.intake().of(HOME).offer(candidate(house.jpeg("20200208.jpg", "one")));
    Path original = house.root.folder().resolve("2020/2020-02-08/20200208.jpg");
    Files.writeString(original, "rotten");
    Path duplicate = house.jpeg("b.jpg", "one");
    String hash = IntakeHouse.hash(duplicate);

    house.intake().of(HOME).offer(candidate(duplicate));

    assertThat(house.originals().values()).containsExactly(hash);
    assertThat(house.column("select vault_key from asset"))
        .containsExactlyElementsOf(house.originals().keySet());
    assertThat(duplicate).doesNotExist();
  }

  @Test
  void what_somebody_has_made_of_an_original_is_kept_when_it_is_healed() throws IOException {
    house.intake().of(HOME).offer(candidate(house.jpeg("20200208.jpg", "one")));
    Path original = house.root.folder().resolve("2020/2020-02-08/20200208.jpg");
    Files.writeString(original, "an afternoon of retouching");
    String retouched = IntakeHouse.hash(original);

    house.intake().of(HOME).offer(candidate(house.jpeg("b.jpg", "one")));

    assertThat(house.filesBelow("quarantine").values()).containsExactly(retouched);
    assertThat(house.column("select code from quarantine")).containsExactly("CHANGED_ORIGINAL");
    assertThat(house.count("intake_journal")).isZero();
  }

  @Test
  void a_missing_original_is_healed_from_its_duplicate() throws IOException {
    house.intake().of(HOME).offer(candidate(house.jpeg("20200208.jpg", "one")));
    Files.delete(house.root.folder().resolve("2020/2020-02-08/20200208.jpg"));
    Path duplicate = house.jpeg("b.jpg", "one");
    String hash = IntakeHouse.hash(duplicate);

    house.intake().of(HOME).offer(candidate(duplicate));

    assertThat(house.originals()).isEqualTo(Map.of("2020/2020-02-08/20200208.jpg", hash));
  }

  @Test
  void a_duplicate_of_something_trashed_does_not_bring_it_back() throws IOException {
    house.intake().of(HOME).offer(candidate(house.jpeg("20200208.jpg", "one")));
    house.vault.trash("2020/2020-02-08/20200208.jpg");
    house.jdbi().useHandle(handle -> handle.execute("update asset set trashed_at = now()"));

    Offer offer = house.intake().of(HOME).offer(candidate(house.jpeg("b.jpg", "one")));

    assertThat(offer).isInstanceOf(Offer.Duplicate.class);
    assertThat(house.originals()).isEmpty();
    assertThat(house.filesBelow("trash")).hasSize(1);
  }

  @Test
  void the_same_bytes_offered_at_once_are_one_asset() throws Exception {
    LedgerIntake intake = house.intake();
    List<Callable<Offer>> offers =
        IntStream.range(0, 12)
            .<Callable<Offer>>mapToObj(
                index ->
                    () ->
                        intake
                            .of(HOME)
                            .offer(candidate(house.jpeg("same " + index + ".jpg", "same"))))
            .toList();
    List<Future<Offer>> results;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      results = threads.invokeAll(offers);
    }

    List<Offer> decided = results.stream().map(Future::resultNow).toList();
    assertThat(decided.stream().filter(Offer.Accepted.class::isInstance)).hasSize(1);
    assertThat(decided.stream().filter(Offer.Duplicate.class::isInstance)).hasSize(11);
    assertThat(house.originals()).hasSize(1);
    assertThat(house.filesBelow("inbox")).isEmpty();
  }

  @Test
  void one_file_offered_twice_at_once_is_lost_to_nobody() throws Exception {
    LedgerIntake intake = house.intake();
    Path file = house.jpeg("a.jpg", "one");
    String hash = IntakeHouse.hash(file);
    Callable<Boolean> offer =
        () -> {
          try {
            intake.of(HOME).offer(candidate(file));
            return true;
          } catch (IOException gone) {
            return false;
          }
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      assertThat(threads.invokeAll(List.of(offer, offer)).stream().map(Future::resultNow))
          .contains(true);
    }

    assertThat(house.originals().values()).containsExactly(hash);
    assertThat(house.count("asset")).isEqualTo(1);
  }

  @Test
  void nothing_is_offered_for_what_is_no_file() {
    assertThatThrownBy(
            () -> house.intake().of(HOME).offer(candidate(folder.resolve("inbox/none.jpg"))))
        .hasMessageContaining("gone");
    assertThatThrownBy(() -> house.intake().of(HOME).offer(candidate(folder.resolve("inbox"))))
        .hasMessageContaining("neither");
  }

  private void addStage(int slot, String name, long requires, int accepts) {
    house
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into stage (slot, name, flag, version, requires, accepts, lane, plugin,"
                        + " state) values (?, "
                        + name
                        + ", "
                        + name
                        + ", 1, ?, ?, 'CPU', 'test', 'ACTIVE')",
                    slot,
                    requires,
                    accepts));
  }
}
