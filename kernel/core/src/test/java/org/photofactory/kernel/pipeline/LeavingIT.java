package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;

/** How stages go: with their plugin, or with the appliance. */
@Timeout(120)
class LeavingIT {

  private static final String RESULTS = "select count(*) from result";
  private static final StageSpec SPEC = TestStage.spec("paint").withBatch(1);

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch dry = new CountDownLatch(1);
  private Path file;

  @BeforeEach
  void empty() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  @Test
  void results_that_wait_for_an_absent_database_hold_up_no_plugin_and_are_made_again() {
    SwitchedDatabase switched = new SwitchedDatabase(database.database());
    try (Factory factory = new Factory(switched, file, Clock.systemUTC(), 1)) {
      StageRegistry.Registration registration = resultThatWaits(factory, switched);
      registration.close();
      Factory.await("the call has ended", () -> !inState(null));
      switched.turn(true);
      factory.register(TestStage.writing(SPEC));
      factory.await(RESULTS, 1);
    }
  }

  @Test
  void results_that_wait_for_an_absent_database_hold_up_no_stop() {
    SwitchedDatabase switched = new SwitchedDatabase(database.database());
    Factory factory = new Factory(switched, file, Clock.systemUTC(), 1);
    resultThatWaits(factory, switched);
    factory.close();
    Factory.await("the call has ended", () -> !inState(null));
  }

  private StageRegistry.Registration resultThatWaits(Factory factory, SwitchedDatabase switched) {
    factory.pipeline().start();
    StageRegistry.Registration registration = factory.register(slow("paint"));
    factory.addAssets(1);
    Factory.await("it paints", () -> begun.getCount() == 0);
    switched.turn(false);
    dry.countDown();
    Factory.await("its result waits", () -> inState(Thread.State.WAITING));
    return registration;
  }

  @Test
  void a_person_cannot_bring_a_stage_back_whose_plugin_is_going() throws InterruptedException {
    try (Factory factory = new Factory(database.database(), file, Clock.systemUTC(), 2)) {
      factory.pipeline().start();
      TestStage stage = slow("paint");
      StageRegistry.Registration registration = factory.register(stage);
      factory.addAssets(1);
      Factory.await("it paints", () -> begun.getCount() == 0);
      Thread closing = Thread.ofPlatform().start(registration::close);
      Factory.await("it goes", () -> factory.status("paint").state() == StageState.DRAINING);
      assertThat(factory.pipeline().stages().resume("paint")).isTrue();
      factory.register(TestStage.writing(TestStage.spec("other")));
      factory.addAssets(3);
      factory.await("select count(*) from result where stage = 'other'", 4);
      dry.countDown();
      closing.join();
      assertThat(stage.seen()).hasSize(1);
      assertThat(factory.count("select count(*) from stage where state = 'ABSENT'")).isEqualTo(1);
    }
  }

  @Test
  void a_pause_while_the_plugin_is_going_outlives_that() throws InterruptedException {
    try (Factory factory = Factory.start(database.database(), file)) {
      StageRegistry.Registration registration = factory.register(slow("paint"));
      factory.addAssets(1);
      Factory.await("it paints", () -> begun.getCount() == 0);
      Thread closing = Thread.ofPlatform().start(registration::close);
      Factory.await("it goes", () -> factory.status("paint").state() == StageState.DRAINING);
      factory.pipeline().stages().pause("paint");
      dry.countDown();
      closing.join();
      factory.register(TestStage.writing(SPEC));
      Factory.await("it is back", () -> factory.status("paint").state() == StageState.PAUSED);
    }
  }

  @Test
  void a_successor_waits_until_its_predecessor_has_gone() {
    try (Factory factory = Factory.start(database.database(), file)) {
      StageRegistry.Registration first = factory.register(TestStage.writing(SPEC));
      TestStage successor = TestStage.writing(SPEC.withVersion(2));
      factory.register(successor);
      factory.addAssets(5);
      factory.await(RESULTS, 5);
      assertThat(successor.seen()).isEmpty();
      first.close();
      factory.await("select count(*) from result where version = 2", 5);
    }
  }

  /** Says when it has begun, and ends when the paint is dry. */
  private TestStage slow(String name) {
    StageSpec spec = TestStage.spec(name).withBatch(1);
    return new TestStage(
        spec,
        (asset, context) -> {
          begun.countDown();
          dry.await();
          return Outcome.done(TestStage.row(spec, asset));
        });
  }

  /** Whether there is a thread that paints; null means in any state. */
  private static boolean inState(Thread.State state) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey().getName().equals("stage-paint"))
        .anyMatch(
            entry ->
                state == null
                    || (entry.getKey().getState() == state
                        && java.util.Arrays.stream(entry.getValue())
                            .anyMatch(frame -> frame.getMethodName().equals("awaitReady"))));
  }
}
