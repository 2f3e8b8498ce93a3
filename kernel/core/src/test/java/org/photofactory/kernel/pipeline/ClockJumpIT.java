package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.pipeline.Chores.Chore;
import org.photofactory.kernel.time.SetClock;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;

/** A computer whose clock is set while the factory works. */
@Timeout(120)
class ClockJumpIT {

  private static final Instant LONG_AGO = Instant.parse("1970-01-02T00:00:00Z");
  private static final Instant FAR_OFF = Instant.parse("2040-01-01T00:00:00Z");
  private static final String RESULTS = "select count(*) from result";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private final SetClock clock = new SetClock();
  private final AtomicInteger rounds = new AtomicInteger();
  private Factory factory;

  @BeforeEach
  void start() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    Path file = Files.writeString(folder.resolve("original"), "bytes");
    factory = new Factory(database.database(), file, clock, 2);
    factory
        .pipeline()
        .add(new Chore("rounds", Schedule.every(Duration.ofSeconds(1)), rounds::incrementAndGet));
    factory.pipeline().start();
  }

  @AfterEach
  void stop() {
    factory.close();
  }

  @Test
  void no_running_call_is_ended_by_it() {
    StageSpec spec = TestStage.spec("paint");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch dry = new CountDownLatch(1);
    factory.register(
        new TestStage(
            spec,
            (asset, context) -> {
              begun.countDown();
              dry.await();
              return Outcome.done(TestStage.row(spec, asset));
            }));
    factory.addAssets(1);
    Factory.await("it works", () -> begun.getCount() == 0);
    clock.jumpTo(FAR_OFF);
    awaitRounds(2);
    dry.countDown();
    factory.await(RESULTS, 1);
    assertThat(factory.count("select count(*) from run_log where outcome <> 'DONE'")).isZero();
  }

  @Test
  void what_was_postponed_before_a_jump_back_still_comes() {
    StageSpec spec = TestStage.spec("paint");
    AtomicInteger calls = new AtomicInteger();
    clock.jumpTo(FAR_OFF);
    awaitRounds(2);
    factory.register(
        new TestStage(
            spec,
            (asset, context) ->
                calls.incrementAndGet() == 1
                    ? new Outcome.Later(Duration.ofSeconds(1), "The paint dries.")
                    : Outcome.done(TestStage.row(spec, asset))));
    factory.addAssets(1);
    factory.await("select count(*) from run_log where outcome = 'LATER'", 1);
    clock.jumpTo(LONG_AGO);
    factory.await(RESULTS, 1);
    awaitRounds(2);
  }

  @Test
  void what_a_wrong_clock_has_put_off_for_years_comes_at_the_next_start() {
    factory.close();
    database.jdbi().useHandle(handle -> handle.execute("delete from stage where slot > 0"));
    try (Factory next = new Factory(database.database(), folder.resolve("original"), clock, 2)) {
      next.pipeline().start();
      next.register(TestStage.writing(TestStage.spec("paint")));
      next.pipeline().stages().pause("paint");
      next.addAssets(3);
      putOff("14 years");
      new ClockWatch(new LedgerGate(database.database()), System::nanoTime).look();
      next.pipeline().stages().resume("paint");
      next.await(RESULTS, 3);
    }
  }

  @Test
  void a_clock_set_back_makes_nothing_wait_longer() {
    long[] nanoseconds = {0};
    ClockWatch watch = new ClockWatch(new LedgerGate(database.database()), () -> nanoseconds[0]);
    factory.register(TestStage.writing(TestStage.spec("paint")));
    factory.pipeline().stages().pause("paint");
    factory.addAssets(3);
    factory.await("select count(*) from work", 3);
    putOff("30 minutes");
    watch.look();
    // An hour has passed, and the database's clock shows none of it: it was set back.
    nanoseconds[0] = Duration.ofHours(1).toNanos();
    watch.look();
    assertThat(factory.count("select count(*) from work where due_at <= now()")).isEqualTo(3);
  }

  private static void putOff(String by) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update work set owner = null, due_at = now() + cast(? as interval)", by));
  }

  private void awaitRounds(int more) {
    int enough = rounds.get() + more;
    Factory.await("the chores come round", () -> rounds.get() >= enough);
  }
}
