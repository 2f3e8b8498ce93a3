package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.spi.intake.Candidate.Disposal.KEEP;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.GivenSettings;

@Timeout(60)
class ConnectorRunnerTest {

  @FunctionalInterface
  private interface Running {
    void run(ConnectorContext context) throws Exception;
  }

  private record TestConnector(Running running) implements Connector {
    @Override
    public String name() {
      return "folder";
    }

    @Override
    public void run(ConnectorContext context) throws Exception {
      running.run(context);
    }
  }

  private static final Offer ACCEPTED = new Offer.Accepted(7, "hash");

  private final StatusBoard board = new StatusBoard(Clock.systemUTC(), new Events());
  private final ConnectorRunner.Destination destination =
      new ConnectorRunner.Destination(
          _ -> ACCEPTED,
          _ -> CompletableFuture.completedStage(ACCEPTED),
          new ConnectorRunner.Folders(
              Path.of("/data/inbox"), () -> true, List.of(Path.of("/data"))));
  private ConnectorRunner runner = new ConnectorRunner(destination, board);
  private final AtomicReference<Settings> settings =
      new AtomicReference<>(new GivenSettings(Map.of("word", "first")));
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  @Test
  void a_connector_runs_until_its_plugin_goes() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Mooring mooring =
        dock(
            context -> {
              context.heartbeat("watching " + context.inbox());
              running.countDown();
              try {
                Thread.sleep(Long.MAX_VALUE);
              } finally {
                interrupted.countDown();
              }
            });
    running.await();
    assertThat(status())
        .returns(Health.OK, ServiceStatus::health)
        .returns("watching /data/inbox", ServiceStatus::currentTask);
    mooring.close();
    assertThat(interrupted.getCount()).isZero();
    assertThat(status().health()).isEqualTo(Health.STOPPED);
  }

  @Test
  void a_connector_that_fails_is_called_again() throws InterruptedException {
    CountDownLatch calls = new CountDownLatch(2);
    Mooring mooring =
        dock(
            _ -> {
              calls.countDown();
              throw new IllegalStateException("no such folder");
            });
    calls.await();
    mooring.close();
    assertThat(status().health()).isEqualTo(Health.STOPPED);
  }

  @Test
  void what_keeps_a_connector_from_its_work_is_shown_as_a_warning() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    Mooring mooring =
        dock(
            context -> {
              context.trouble("3 files waiting: the disk is full");
              told.countDown();
              Thread.sleep(Long.MAX_VALUE);
            });
    told.await();
    assertThat(status())
        .returns(Health.WARN, ServiceStatus::health)
        .returns("3 files waiting: the disk is full", ServiceStatus::currentTask);
    mooring.close();
  }

  @Test
  void a_failure_is_shown_with_the_time_of_the_next_try() throws InterruptedException {
    Mooring mooring =
        dock(
            _ -> {
              throw new IllegalStateException("no such folder");
            });
    while (status().health() != Health.WARN) {
      Thread.sleep(1);
    }
    assertThat(status().currentTask()).contains("no such folder; again in ");
    mooring.close();
  }

  @Test
  void a_connector_begins_anew_when_something_is_set_for_its_plugin() throws InterruptedException {
    BlockingQueue<String> beginnings = new LinkedBlockingQueue<>();
    Mooring mooring =
        dock(
            context -> {
              beginnings.add(context.settings().text("word"));
              Thread.sleep(Long.MAX_VALUE);
            });
    assertThat(beginnings.take()).isEqualTo("first");
    settings.set(new GivenSettings(Map.of("word", "second")));
    runner.settingsChanged("another");
    runner.settingsChanged("inbox");
    assertThat(beginnings.take()).isEqualTo("second");
    mooring.close();
    assertThat(beginnings).isEmpty();
    assertThat(troubles).isEmpty();
    assertThat(status().health()).isEqualTo(Health.STOPPED);
  }

  @Test
  void a_connector_that_rests_after_a_failure_tries_again_when_something_is_set()
      throws InterruptedException {
    BlockingQueue<String> beginnings = new LinkedBlockingQueue<>();
    Mooring mooring =
        dock(
            context -> {
              beginnings.add(context.settings().text("word"));
              throw new IllegalStateException("no such folder");
            });
    for (int failures = 0; failures < 3; failures++) {
      assertThat(beginnings.take()).isEqualTo("first");
    }
    settings.set(new GivenSettings(Map.of("word", "second")));
    runner.settingsChanged("inbox");
    assertThat(beginnings.take()).isEqualTo("second");
    mooring.close();
  }

  @Test
  void a_connector_that_fails_whenever_it_begins_is_told() throws InterruptedException {
    failing(
        _ -> {
          throw new IllegalStateException("bug");
        });
    assertThat(troubles).singleElement().asString().contains("bug");
  }

  @Test
  void a_connector_whose_source_is_away_is_blamed_for_nothing() throws InterruptedException {
    failing(
        _ -> {
          throw new NoSuchFileException("/mnt/camera");
        });
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_connector_that_has_worked_is_not_judged_by_its_first_calls() throws InterruptedException {
    failing(
        context -> {
          context.intake().offer(new Candidate(Path.of("a.jpg"), "a.jpg", "test", KEEP, null));
          throw new IllegalStateException("bug");
        });
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_heartbeat_before_the_work_does_not_show_that_it_goes_well() throws InterruptedException {
    failing(
        context -> {
          context.heartbeat("connecting");
          throw new IllegalStateException("bug");
        });
    assertThat(troubles).singleElement().asString().contains("first 5 calls", "bug");
  }

  @Test
  void a_heartbeat_of_a_run_that_has_lasted_shows_that_it_goes_well() throws InterruptedException {
    runner = new ConnectorRunner(destination, board, Duration.ZERO);
    failing(
        context -> {
          context.heartbeat("watching");
          throw new IllegalStateException("bug");
        });
    assertThat(troubles).isEmpty();
  }

  /** Fails six times, each time but the first as soon as something is set. */
  private void failing(Running running) throws InterruptedException {
    BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    Mooring mooring =
        dock(
            context -> {
              try {
                running.run(context);
              } finally {
                failures.add("it");
              }
            });
    for (int failure = 0; failure < 6; failure++) {
      failures.take();
      // What fails because it is to begin anew is no failure.
      while (status().health() != Health.WARN) {
        Thread.sleep(1);
      }
      board.beat("folder", Health.OK, "again");
      runner.settingsChanged("inbox");
    }
    mooring.close();
  }

  private Mooring dock(Running running) {
    return runner.dock(
        new TestConnector(running), TestTenants.named("inbox", settings::get, troubles));
  }

  private ServiceStatus status() {
    return board.services().getFirst();
  }
}
