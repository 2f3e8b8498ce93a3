package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.plugins.TaskRun;
import org.photofactory.kernel.ledger.plugins.TaskRun.Outcome;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.kernel.time.SetClock;
import org.photofactory.spi.task.Rhythm;
import org.photofactory.spi.task.ScheduledTask;
import org.photofactory.spi.task.TaskContext;
import org.photofactory.spi.task.TaskSpec;

@Timeout(60)
class ScheduledTasksIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final Instant SUNDAY = Instant.parse("2026-06-07T12:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-06-08T08:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @FunctionalInterface
  private interface Running {
    String run(TaskContext context) throws Exception;
  }

  private record TestTask(String name, Duration limit, Running running) implements ScheduledTask {
    @Override
    public TaskSpec spec() {
      Rhythm rhythm = Rhythm.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0));
      return new TaskSpec(name, "A task", rhythm, limit);
    }

    @Override
    public String run(TaskContext context) throws Exception {
      return running.run(context);
    }
  }

  private final SetClock clock = new SetClock();
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final List<Mooring> moorings = new ArrayList<>();
  private ScheduledTasks tasks = new ScheduledTasks(database.database(), clock);

  @BeforeEach
  void forgetAll() {
    database.jdbi().useHandle(handle -> handle.execute("truncate plugin_task"));
    clock.jumpTo(SUNDAY);
  }

  @AfterEach
  void letGo() {
    moorings.forEach(Mooring::close);
  }

  @Test
  void a_task_runs_at_its_time_once_and_what_it_did_is_kept() throws Exception {
    Semaphore runs = new Semaphore(0);
    dock(
        "tidy",
        context -> {
          assertThat(context.last()).isNull();
          runs.release();
          return "3 removed";
        });
    tasks.look();
    assertThat(only().last()).isNull();
    assertThat(only().nextAt()).isEqualTo(MONDAY);
    clock.jumpTo(MONDAY);
    tasks.look();
    assertThat(ended("tidy"))
        .returns(Outcome.DONE, TaskRun::outcome)
        .returns("3 removed", TaskRun::remark);
    tasks.look();
    assertThat(runs.availablePermits()).isOne();
    assertThat(only().nextAt()).isEqualTo(MONDAY.plus(WEEK));
  }

  @Test
  void runs_that_were_missed_are_made_up_for_once_after_a_start() throws Exception {
    Semaphore runs = new Semaphore(0);
    List<Instant> lasts = new CopyOnWriteArrayList<>();
    Running running =
        context -> {
          lasts.add(Objects.requireNonNullElse(context.last(), Instant.EPOCH));
          runs.release();
          return "done";
        };
    Mooring mooring = dock("tidy", running);
    tasks.look();
    clock.jumpTo(MONDAY);
    tasks.look();
    ended("tidy");
    mooring.close();
    clock.jumpTo(MONDAY.plus(WEEK.multipliedBy(3)).plusSeconds(60));
    tasks = new ScheduledTasks(database.database(), clock);
    dock("tidy", running);
    tasks.look();
    runs.acquire(2);
    ended("tidy");
    tasks.look();
    assertThat(runs.availablePermits()).isZero();
    assertThat(lasts.getFirst()).isEqualTo(Instant.EPOCH);
    assertThat(lasts.getLast()).isBetween(MONDAY, MONDAY.plusSeconds(30));
    assertThat(only().nextAt()).isEqualTo(MONDAY.plus(WEEK.multipliedBy(4)));
  }

  @Test
  void two_tasks_of_a_plugin_never_run_at_once() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Running running =
        _ -> {
          begun.countDown();
          go.await();
          return "done";
        };
    dock("one", running);
    dock("two", running);
    tasks.look();
    clock.jumpTo(MONDAY);
    tasks.look();
    begun.await();
    tasks.look();
    assertThat(tasks.tasks("notify")).filteredOn(task -> task.running() != null).hasSize(1);
    go.countDown();
    ended("one");
    while (tasks.tasks("notify").getLast().last() == null) {
      tasks.look();
    }
    assertThat(ended("two").outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void a_task_that_fails_says_why_and_comes_again_at_its_time() throws Exception {
    dock(
        "tidy",
        _ -> {
          throw new IllegalStateException("no such server");
        });
    runNow();
    assertThat(ended("tidy")).returns(Outcome.FAILED, TaskRun::outcome);
    assertThat(ended("tidy").remark()).contains("no such server");
    assertThat(ended("tidy").doneAt()).isNull();
    assertThat(only().nextAt()).isEqualTo(MONDAY);
  }

  @Test
  void a_task_that_takes_too_long_is_told_to_end() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    moorings.add(
        tasks.dock(
            new TestTask(
                "tidy",
                Duration.ofMillis(50),
                context -> {
                  try {
                    Thread.sleep(Long.MAX_VALUE);
                  } finally {
                    if (context.cancelled()) {
                      told.countDown();
                    }
                  }
                  return "never";
                }),
            TestTenants.named("notify", troubles)));
    runNow();
    told.await();
    assertThat(ended("tidy").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void a_task_whose_plugin_goes_ends_and_comes_again_with_it() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Mooring mooring =
        dock(
            "tidy",
            _ -> {
              begun.countDown();
              Thread.sleep(Long.MAX_VALUE);
              return "never";
            });
    runNow();
    begun.await();
    mooring.close();
    assertThat(troubles).isEmpty();
    dock("tidy", _ -> "done");
    assertThat(ended("tidy").outcome()).isEqualTo(Outcome.ENDED);
    assertThat(only().nextAt())
        .isBetween(SUNDAY.plus(Rhythms.AFTER_START), SUNDAY.plus(Duration.ofMinutes(11)));
  }

  @Test
  void people_see_how_far_it_is() throws Exception {
    CountDownLatch said = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    dock(
        "tidy",
        context -> {
          context.progress("300 of 1200 looked at");
          said.countDown();
          go.await();
          return "done";
        });
    runNow();
    said.await();
    assertThat(only().running()).isEqualTo("300 of 1200 looked at");
    go.countDown();
    ended("tidy");
  }

  @Test
  void what_does_not_exist_cannot_be_run_and_no_two_have_one_name() {
    dock("tidy", _ -> "done");
    assertThat(tasks.run("notify", "other")).isFalse();
    assertThat(tasks.run("other", "tidy")).isFalse();
    assertThatThrownBy(() -> dock("tidy", _ -> "done")).hasMessageContaining("two tasks");
  }

  private void runNow() {
    tasks.look();
    assertThat(tasks.run("notify", "tidy")).isTrue();
    tasks.look();
  }

  private Mooring dock(String name, Running running) {
    Mooring mooring =
        tasks.dock(
            new TestTask(name, Duration.ofMinutes(1), running),
            TestTenants.named("notify", troubles));
    moorings.add(mooring);
    return mooring;
  }

  private TaskStatus only() {
    return tasks.tasks("notify").getFirst();
  }

  private TaskRun ended(String name) throws InterruptedException {
    while (true) {
      TaskStatus found =
          tasks.tasks("notify").stream()
              .filter(task -> task.spec().name().equals(name))
              .findFirst()
              .orElseThrow();
      TaskRun last = found.last();
      if (found.running() == null && last != null && last.outcome() != null) {
        return last;
      }
      Thread.sleep(5);
    }
  }
}
