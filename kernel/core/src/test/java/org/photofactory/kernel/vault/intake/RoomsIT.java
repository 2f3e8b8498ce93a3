package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.kernel.ledger.drops.Drops;
import org.photofactory.kernel.ledger.tasks.UploadTask;
import org.photofactory.kernel.ledger.tasks.UploadTasks;
import org.photofactory.kernel.vault.intake.Steps.Step;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.IntakeAwayException;

/** Room that is promised to bytes before they come. */
class RoomsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private IntakeHouse house;
  private Rooms rooms;
  private UploadTasks tasks;
  private long anna;

  @BeforeEach
  void build() throws Exception {
    house = new IntakeHouse(folder, database.database()).emptied();
    anna = house.person("anna");
    rooms = new Rooms(database.database());
    tasks = new UploadTasks(database.database(), Clock.systemUTC());
    quota(1000);
  }

  @Test
  void many_at_once_are_never_promised_more_than_there_is() throws Exception {
    Callable<Reservation> wish = () -> rooms.reserve(anna, UUID.randomUUID(), 200, List.of());
    List<Future<Reservation>> wishes;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      wishes = threads.invokeAll(Collections.nCopies(30, wish));
    }

    assertThat(wishes.stream().filter(one -> one.state() == Future.State.SUCCESS)).hasSize(5);
    assertThat(rooms.promised(anna)).isEqualTo(1000);
    wishes.stream()
        .filter(one -> one.state() == Future.State.SUCCESS)
        .forEach(one -> one.resultNow().close());
    assertThat(rooms.promised(anna)).isZero();
  }

  @Test
  void a_task_takes_the_room_of_its_upload_over_and_nothing_is_counted_twice() throws Exception {
    UUID file = UUID.randomUUID();
    UploadTask task;
    try (Reservation coming = rooms.reserve(anna, file, 700, List.of())) {
      task = tasks.receive(anna, new UploadTasks.Kept(coming.number(), 700), told());
      assertThat(rooms.promised(anna)).isEqualTo(700);
    }
    assertThat(rooms.promised(anna)).isEqualTo(700);
    assertFull(301);
    assertThat(new Rooms(database.database()).promised(anna)).as("restarted").isEqualTo(700);

    tasks.settle(task.id(), UploadTask.Became.refused("FILE_LOST", "gone"));
    rooms.reserve(anna, UUID.randomUUID(), 1000, List.of()).close();
  }

  @Test
  void bytes_that_replace_others_take_their_room() throws Exception {
    UUID old = UUID.randomUUID();
    tasks.receive(anna, new UploadTasks.Kept(old, 800), told());
    assertFull(900);
    rooms.reserve(anna, UUID.randomUUID(), 900, List.of(old)).close();
  }

  @Test
  void more_than_was_announced_is_taken_while_there_is_room() throws Exception {
    try (Reservation coming = rooms.reserve(anna, UUID.randomUUID(), 10, List.of());
        InputStream body = coming.covering(new ByteArrayInputStream(new byte[1001]))) {
      assertThat(body.readNBytes(1000)).hasSize(1000);
      assertThatThrownBy(body::read).hasMessageContaining("anna");
    }
    assertThat(rooms.promised(anna)).isZero();
  }

  @Test
  void what_was_dropped_is_counted_once_at_every_step_on_its_way_in() throws Exception {
    UUID number = UUID.randomUUID();
    Path file = Files.write(folder.resolve(number + ".drop"), IntakeHouse.jpegBytes("once"));
    String sha256 = HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
    long bytes = Files.size(file);
    Content content = new Content(bytes, sha256, new Content.Place.Waiting(number));
    new Drops(database.database(), Clock.systemUTC())
        .change(
            anna,
            tree -> tree.addFile(tree.find(List.of()).orElseThrow(), "once.jpg", null, content));
    Map<Step, Long> taken = new EnumMap<>(Step.class);
    Steps steps =
        step -> taken.put(step, 1000 - rooms.left(anna).orElseThrow() + rooms.promised(anna));
    assertThat(rooms.promised(anna)).isEqualTo(bytes);

    house
        .intake(steps)
        .of(anna)
        .offer(new Candidate(file, "once.jpg", "webdav", Disposal.KEEP, null));

    assertThat(taken.keySet()).contains(Step.JOURNALLED, Step.COMMITTED);
    assertThat(taken.values()).containsOnly(bytes);
    assertThat(rooms.promised(anna)).isZero();
  }

  @Test
  void what_is_taken_in_while_somebody_asks_is_never_left_out() throws Exception {
    Callable<Integer> wishes =
        () -> {
          int granted = 0;
          for (int i = 0; i < 400; i++) {
            granted += granted(300) ? 1 : 0;
          }
          return granted;
        };
    try (ExecutorService asking = Executors.newFixedThreadPool(2)) {
      tasks.receive(anna, new UploadTasks.Kept(UUID.randomUUID(), 800), told());
      Future<Integer> granted = asking.submit(wishes);
      while (!granted.isDone()) {
        takeInAndBringMore();
      }
      assertThat(granted.get()).isZero();
    }
  }

  private boolean granted(long bytes) {
    try {
      rooms.reserve(anna, UUID.randomUUID(), bytes, List.of()).close();
      return true;
    } catch (IntakeAwayException full) {
      return false;
    }
  }

  /** As the intake and the desk do, one after the other; what was kept leaves once more waits. */
  private void takeInAndBringMore() {
    UploadTask waiting = tasks.next(Set.of()).orElseThrow();
    used(800);
    tasks.settle(waiting.id(), UploadTask.Became.refused("TAKEN_IN", "It counts as kept."));
    UUID next = UUID.randomUUID();
    try (Reservation _ = rooms.remember(anna, next, 800)) {
      tasks.receive(anna, new UploadTasks.Kept(next, 800), told());
    }
    used(-800);
  }

  private void used(long more) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set used_bytes = used_bytes + ? where id = ?", more, anna));
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  @Test
  void what_nobody_announced_does_not_take_the_room_of_what_was() throws Exception {
    LedgerIntake intake = house.intake();
    Path dropped = folder.resolve("inbox/@anna/a.jpg");
    Files.createDirectories(dropped.getParent());
    Files.write(dropped, IntakeHouse.jpegBytes("dropped"));
    long bytes = Files.size(dropped);
    quota(bytes);
    InboxOwners owners = new InboxOwners(folder.resolve("inbox"), database.database());
    Candidate candidate = new Candidate(dropped, "a.jpg", "inbox", Disposal.KEEP, null);
    try (Reservation _ = intake.rooms().reserve(anna, UUID.randomUUID(), 1, List.of())) {
      assertThatThrownBy(() -> intake.of(owners).offer(candidate))
          .isInstanceOfSatisfying(
              IntakeAwayException.class, away -> assertThat(away.code()).isEqualTo("QUOTA_FULL"));
    }
    intake.of(owners).offer(candidate);
    assertThat(house.count("asset where owner_id = " + anna)).isEqualTo(1);
  }

  private void assertFull(long bytes) {
    assertThatThrownBy(() -> rooms.reserve(anna, UUID.randomUUID(), bytes, List.of()))
        .isInstanceOfSatisfying(
            IntakeAwayException.class, away -> assertThat(away.code()).isEqualTo("QUOTA_FULL"));
  }

  private static UploadTask.Told told() {
    return new UploadTask.Told("a.jpg", null, null);
  }

  private void quota(long bytes) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("update account set quota_bytes = ? where id = ?", bytes, anna));
  }
}
