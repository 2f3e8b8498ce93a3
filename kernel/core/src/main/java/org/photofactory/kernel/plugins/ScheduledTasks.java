package org.photofactory.kernel.plugins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.plugins.TaskRun;
import org.photofactory.kernel.ledger.plugins.TaskTable;
import org.photofactory.spi.task.ScheduledTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs plugins' tasks at their times: one of a plugin at a time, a missed one once. A chore looks
 * which are due; each run is waited for on a thread of its own. Thread-safe.
 */
public final class ScheduledTasks implements ServiceDock<ScheduledTask>, TaskDesk {

  private static final Logger log = LoggerFactory.getLogger(ScheduledTasks.class);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final TaskTable table;
  private final Clock clock;
  private final List<DockedTask> tasks = new CopyOnWriteArrayList<>();
  private final Set<String> busy = new HashSet<>();

  public ScheduledTasks(Database database, Clock clock) {
    this.table = new TaskTable(database);
    this.clock = clock;
  }

  @Override
  public Class<ScheduledTask> type() {
    return ScheduledTask.class;
  }

  @Override
  public Mooring dock(ScheduledTask service, Tenant tenant) {
    DockedTask task = new DockedTask(service, tenant, clock);
    if (find(task.plugin(), task.spec().name()).isPresent()) {
      throw new IllegalStateException("it has two tasks named " + task.spec().name());
    }
    tasks.add(task);
    return () -> {
      tasks.remove(task);
      if (!task.close(GRACE)) {
        log.warn("The task {} of {} does not end", task.spec().name(), task.plugin());
      }
    };
  }

  /**
   * Starts what is due; to be called every few seconds.
   *
   * @throws DatabaseAwayException when it cannot be known what is due
   */
  public void look() {
    for (DockedTask task : tasks) {
      if (task.dueAt() == null) {
        TaskRun last = table.of(task.plugin()).get(task.spec().name());
        task.dueAt(Rhythms.first(task.spec().rhythm(), last, clock.instant(), clock.getZone()));
      }
      if (task.due(clock.instant()) && claim(task)) {
        start(task);
      }
    }
  }

  @Override
  public List<TaskStatus> tasks(String plugin) {
    Map<String, TaskRun> runs = table.of(plugin);
    return of(plugin)
        .map(task -> status(task, runs.get(task.spec().name())))
        .sorted(Comparator.comparing(status -> status.spec().name()))
        .toList();
  }

  @Override
  public boolean run(String plugin, String name) {
    Optional<DockedTask> task = find(plugin, name);
    task.ifPresent(found -> found.dueAt(clock.instant()));
    return task.isPresent();
  }

  private void start(DockedTask task) {
    Instant began = clock.instant();
    try {
      @Nullable TaskRun last = table.of(task.plugin()).get(task.spec().name());
      table.begin(task.plugin(), task.spec().name(), began);
      task.dueAt(Rhythms.next(task.spec().rhythm(), began, clock.getZone()));
      Thread.ofVirtual()
          .name("task " + task.spec().name())
          .start(() -> await(task, last == null ? null : last.doneAt()));
    } catch (RuntimeException failure) {
      release(task);
      throw failure;
    }
  }

  private void await(DockedTask task, @Nullable Instant last) {
    try {
      DockedTask.Ending ending = task.run(last);
      table.end(
          task.plugin(), task.spec().name(), clock.instant(), ending.outcome(), ending.remark());
      log.info("Task {} of {}: {}", task.spec().name(), task.plugin(), ending.remark());
    } catch (DatabaseAwayException away) {
      log.warn("How the task {} ended could not be noted; it comes again", task.spec().name());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      release(task);
    }
  }

  private boolean claim(DockedTask task) {
    synchronized (busy) {
      boolean free = busy.add(task.plugin());
      if (free) {
        task.begin();
      }
      return free;
    }
  }

  private void release(DockedTask task) {
    synchronized (busy) {
      task.end();
      busy.remove(task.plugin());
    }
  }

  private TaskStatus status(DockedTask task, @Nullable TaskRun last) {
    Instant due =
        Objects.requireNonNullElseGet(
            task.dueAt(),
            () -> Rhythms.first(task.spec().rhythm(), last, clock.instant(), clock.getZone()));
    return new TaskStatus(task.spec(), task.running(), due, last);
  }

  private Optional<DockedTask> find(String plugin, String name) {
    return of(plugin).filter(task -> task.spec().name().equals(name)).findFirst();
  }

  private Stream<DockedTask> of(String plugin) {
    return tasks.stream().filter(task -> task.plugin().equals(plugin));
  }
}
