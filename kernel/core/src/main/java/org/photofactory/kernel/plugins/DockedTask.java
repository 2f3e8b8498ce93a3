package org.photofactory.kernel.plugins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.TaskRun;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.task.ScheduledTask;
import org.photofactory.spi.task.TaskContext;
import org.photofactory.spi.task.TaskSpec;

/** One task of one version of a plugin, and when it comes. Thread-safe. */
final class DockedTask {

  private static final int LONGEST_REMARK = 2000;

  private final ScheduledTask task;
  private final TaskSpec spec;
  private final Tenant tenant;
  private final PluginCalls calls;
  private final Clock clock;
  private volatile @Nullable Instant dueAt;
  private volatile @Nullable String running;

  /** How a run has ended. */
  record Ending(TaskRun.Outcome outcome, String remark) {}

  DockedTask(ScheduledTask task, Tenant tenant, Clock clock) {
    this.task = task;
    this.spec = task.spec();
    this.tenant = tenant;
    this.clock = clock;
    this.calls = new PluginCalls(tenant.identity().id() + " " + spec.name(), tenant, task);
  }

  String plugin() {
    return tenant.identity().id();
  }

  TaskSpec spec() {
    return spec;
  }

  /** What it says of its run; null when it does not run. */
  @Nullable String running() {
    return running;
  }

  /** When it comes next; null while that is not known. */
  @Nullable Instant dueAt() {
    return dueAt;
  }

  void dueAt(Instant time) {
    dueAt = time;
  }

  boolean due(Instant now) {
    Instant time = dueAt;
    return running == null && time != null && !now.isBefore(time);
  }

  /** From now on it runs, so that nobody else has it run. */
  void begin() {
    running = "running";
  }

  /** Runs it, and waits for the end. */
  Ending run(@Nullable Instant last) throws InterruptedException {
    try {
      String remark = calls.run(spec.limit(), cancelled -> task.run(new Context(last, cancelled)));
      return new Ending(TaskRun.Outcome.DONE, cut(remark == null ? "" : remark));
    } catch (PluginCallException failure) {
      return new Ending(
          failure.defect() ? TaskRun.Outcome.FAILED : TaskRun.Outcome.ENDED,
          cut(String.valueOf(failure.getMessage())));
    }
  }

  void end() {
    running = null;
  }

  /** Tells its run to end; false when it does not. */
  boolean close(Duration grace) {
    dueAt = null;
    return calls.close(Duration.ZERO, grace);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_REMARK));
  }

  private final class Context implements TaskContext {
    private final @Nullable Instant last;
    private final BooleanSupplier cancelled;

    private Context(@Nullable Instant last, BooleanSupplier cancelled) {
      this.last = last;
      this.cancelled = cancelled;
    }

    @Override
    public Settings settings() {
      return tenant.identity().settings();
    }

    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public ZoneId zone() {
      return clock.getZone();
    }

    @Override
    public @Nullable Instant last() {
      return last;
    }

    @Override
    public boolean cancelled() {
      return cancelled.getAsBoolean();
    }

    @Override
    public void progress(String remark) {
      running = cut(remark);
    }
  }
}
