package org.photofactory.plugins.backupfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.backups.Answer;
import org.photofactory.kernel.backups.BackupStatus;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.backups.Bookmark;
import org.photofactory.kernel.ledger.backups.Check;
import org.photofactory.kernel.ledger.backups.Finding;
import org.photofactory.kernel.ledger.backups.Restore;
import org.photofactory.kernel.ledger.backups.Returned;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.Samples;

/** What the kernel does with copies after they have been made, on real disks of a kind. */
@Timeout(300)
class BackupCareIT {

  private static final String STAGE = "backup-folder";
  private static final String NAME = "folder";
  private static final String MARKER = ".photofactory-backup";

  @TempDir Path mounts;
  @TempDir Path inbox;
  private Path disk;
  private Map<String, String> settings;
  private TestAppliance appliance;
  private long mongolia;
  private long elephants;

  @BeforeEach
  void open() throws Exception {
    disk = Files.createDirectory(mounts.resolve("disk"));
    settings = Map.of("PHOTOFACTORY_PLUGIN_BACKUP_FOLDER_FOLDER", disk.toString());
    appliance = TestAppliance.start(settings, Path.of(System.getProperty("plugin.jar")));
    mongolia = kept("jpeg/mongolia.jpeg");
    elephants = kept("jpeg/elephants.jpg");
  }

  @AfterEach
  void close() {
    appliance.close();
  }

  @Test
  void a_check_tells_which_copies_are_damaged_or_missing_and_makes_them_anew() throws Exception {
    byte[] good = Files.readAllBytes(copy(elephants));
    damage(copy(elephants));
    Files.delete(copy(mongolia));
    assertThat(appliance.backups().check(NAME)).isEqualTo(new Answer.Taken());

    Check check = ended(Check.Reason.ASKED);

    assertThat(check.result()).isEqualTo(new Check.Result(2, 0));
    assertThat(check.found()).isEqualTo(new Check.Found(1, 1, 2));
    assertThat(appliance.backups().findings(NAME, Bookmark.START, 10))
        .extracting(Finding::assetId, Finding::kind)
        .containsExactly(
            tuple(mongolia, Finding.Kind.MISSING), tuple(elephants, Finding.Kind.DAMAGED));
    assertThat(copy(mongolia)).hasSameBinaryContentAs(original(mongolia));
    try (var beside = Files.list(copy(elephants).getParent())) {
      assertThat(beside.filter(file -> file.toString().contains("elephants ")))
          .singleElement()
          .satisfies(file -> assertThat(file).hasBinaryContent(good));
    }
    assertThat(status().tally().kept().originals()).isEqualTo(2);
  }

  @Test
  void originals_that_are_missing_are_given_back_and_damaged_ones_set_aside() throws Exception {
    byte[] gone = Files.readAllBytes(original(mongolia));
    byte[] good = Files.readAllBytes(original(elephants));
    Files.delete(original(mongolia));
    damage(original(elephants));
    byte[] bad = Files.readAllBytes(original(elephants));

    appliance.backups().restore(NAME, false);
    restored(restore -> restore.count().restored() == 1);
    assertThat(original(mongolia)).hasBinaryContent(gone);
    assertThat(original(elephants)).hasBinaryContent(bad);

    appliance.backups().restore(NAME, true);
    restored(restore -> restore.thorough() && restore.count().restored() == 1);
    assertThat(original(elephants)).hasBinaryContent(good);
    Map<String, Object> aside = appliance.query("select path, code from quarantine").getFirst();
    assertThat(aside).containsEntry("code", "CHANGED_ORIGINAL");
    assertThat(TestAppliance.folder().resolve("data/quarantine/" + aside.get("path")))
        .hasBinaryContent(bad);
  }

  @Test
  void a_damaged_original_that_a_copy_was_wanted_of_comes_from_another_backup_and_is_copied()
      throws Exception {
    byte[] good = Files.readAllBytes(original(elephants));
    Path elsewhere = Files.move(copy(elephants), mounts.resolve("elephants.jpg"));
    damage(original(elephants));
    appliance.backups().check(NAME);
    Check check = ended(Check.Reason.ASKED);
    assertThat(check.result()).isEqualTo(new Check.Result(1, 1));
    Files.move(elsewhere, copy(elephants));

    appliance.forget(STAGE);
    appliance.backups().restore(NAME, false);

    restored(restore -> restore.count().restored() == 1);
    assertThat(original(elephants)).hasBinaryContent(good);
    appliance.awaitSettled(elephants, STAGE);
    assertThat(appliance.query("select * from dead_letter")).isEmpty();
  }

  @Test
  void of_what_is_lost_in_both_places_people_are_told() throws Exception {
    Files.delete(original(mongolia));
    Files.delete(copy(mongolia));
    damage(copy(elephants));
    Files.delete(original(elephants));

    appliance.backups().restore(NAME, true);

    restored(restore -> restore.count().lost() == 2);
    assertThat(appliance.backups().returned(NAME, Bookmark.START, 10))
        .extracting(Returned::outcome)
        .containsExactly(Returned.Outcome.NO_COPY, Returned.Outcome.NO_COPY);
  }

  @Test
  void what_is_lost_is_told_before_what_is_back() throws Exception {
    Files.delete(original(mongolia));
    Files.delete(original(elephants));
    Files.delete(copy(elephants));

    appliance.backups().restore(NAME, false);

    restored(restore -> restore.count().restored() == 1 && restore.count().lost() == 1);
    List<Returned> first = appliance.backups().returned(NAME, Bookmark.START, 1);
    assertThat(first).extracting(Returned::assetId).containsExactly(elephants);
    assertThat(appliance.backups().returned(NAME, first.getLast().bookmark(), 10))
        .extracting(Returned::assetId, Returned::outcome)
        .containsExactly(tuple(mongolia, Returned.Outcome.RESTORED));
  }

  @Test
  void another_disk_gets_everything_and_the_first_one_is_only_read_when_it_is_back()
      throws Exception {
    Path first = mounts.resolve("first");
    Files.move(disk, first);
    Files.createDirectory(disk);
    Files.writeString(disk.resolve(MARKER), "id=" + UUID.randomUUID() + "\n");
    long newcomer = kept("jpeg/DSCN0010.jpg");

    Check filled = ended(Check.Reason.NEW_STORE);
    assertThat(filled.result()).isEqualTo(new Check.Result(3, 0));
    for (long asset : List.of(mongolia, elephants, newcomer)) {
      assertThat(copy(asset)).hasSameBinaryContentAs(original(asset));
    }

    Path second = mounts.resolve("second");
    Files.move(disk, second);
    Files.move(first, disk);
    kept("png/density_plot.png");
    Check read = ended(Check.Reason.KNOWN_STORE);
    assertThat(read.result()).isEqualTo(new Check.Result(4, 0));
    assertThat(read.found().missing()).isZero();
    assertThat(status().storage().stores()).isEqualTo(2);
  }

  @Test
  void whoever_asks_again_when_told_sees_copies_that_are_made_and_a_disk_that_goes()
      throws Exception {
    BlockingQueue<Event> told = new LinkedBlockingQueue<>();
    try (Events.Subscription _ = appliance.listen(event -> keep(event, told))) {
      kept("jpeg/DSCN0010.jpg");
      awaitTold(told, status -> status.tally().kept().originals() == 3);
      told.clear();
      Files.delete(disk.resolve(MARKER));
      awaitTold(told, status -> status.state() == BackupStatus.State.AWAY);
    }
  }

  @Test
  void a_check_outlives_a_disk_that_goes_and_a_restart() throws Exception {
    Path away = disk.resolve(".away");
    Files.move(disk.resolve(MARKER), away);
    appliance.backups().check(NAME);
    await(status -> status.state() == BackupStatus.State.AWAY);
    assertThat(status().checks().open()).isNotNull();

    appliance.close();
    appliance = TestAppliance.startAgain(settings);
    await(status -> status.checks().open() != null);
    assertThat(status().checks().last()).isNull();

    Files.move(away, disk.resolve(MARKER));
    appliance.resume(STAGE);
    assertThat(ended(Check.Reason.ASKED).result()).isEqualTo(new Check.Result(2, 0));
  }

  @Test
  void a_restore_waits_for_its_disk_and_goes_on_after_a_restart() throws Exception {
    byte[] gone = Files.readAllBytes(original(mongolia));
    Files.delete(original(mongolia));
    Path away = disk.resolve(".away");
    Files.move(disk.resolve(MARKER), away);
    appliance.backups().restore(NAME, false);
    restoring(restore -> restore.waits() != null && restore.waits().contains("not plugged in"));

    appliance.close();
    Files.move(away, disk.resolve(MARKER));
    appliance = TestAppliance.startAgain(settings);

    restored(restore -> restore.count().restored() == 1);
    assertThat(original(mongolia)).hasBinaryContent(gone);
  }

  private long kept(String sample) throws Exception {
    Path file =
        Samples.all().stream()
            .filter(known -> known.file().equals(sample))
            .findFirst()
            .orElseThrow()
            .path();
    long asset = appliance.offer(Files.copy(file, inbox.resolve(file.getFileName())));
    appliance.awaitSettled(asset, STAGE);
    return asset;
  }

  private Check ended(Check.Reason reason) {
    await(
        status ->
            status.checks().open() == null
                && status.checks().last() != null
                && status.checks().last().reason() == reason);
    return status().checks().last();
  }

  private void restored(Predicate<Restore> as) {
    restoring(restore -> restore.endedAt() != null && as.test(restore));
  }

  private void restoring(Predicate<Restore> as) {
    await(status -> status.restore() != null && as.test(status.restore()));
  }

  private static void keep(Event event, Queue<Event> told) {
    if (event instanceof Event.BackupChanged) {
      told.add(event);
    }
  }

  private void awaitTold(BlockingQueue<Event> told, Predicate<BackupStatus> as)
      throws InterruptedException {
    do {
      assertThat(told.poll(3, TimeUnit.MINUTES)).as(() -> status().toString()).isNotNull();
    } while (!as.test(status()));
  }

  private void await(Predicate<BackupStatus> as) {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!as.test(status())) {
      assertThat(System.nanoTime()).as(() -> status().toString()).isLessThan(deadline);
      LockSupport.parkNanos(50_000_000);
    }
  }

  private BackupStatus status() {
    return appliance.backups().list().getFirst();
  }

  private Path copy(long asset) {
    return disk.resolve(key(asset));
  }

  private Path original(long asset) {
    return TestAppliance.folder().resolve("data/vault").resolve(key(asset));
  }

  private String key(long asset) {
    return String.valueOf(
        appliance
            .query("select vault_key from asset where id = " + asset)
            .getFirst()
            .get("vault_key"));
  }

  private static void damage(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
