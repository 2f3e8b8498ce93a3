package org.photofactory.kernel.plugins;

import java.util.List;

/** What people see of plugins' tasks, and do with them. Thread-safe. */
public interface TaskDesk {

  /** Tasks of a plugin that runs, by name; none when it has none, or does not run. */
  List<TaskStatus> tasks(String plugin);

  /**
   * Has a task run now, or as soon as another of its plugin has ended.
   *
   * @return false when there is no such task
   */
  boolean run(String plugin, String task);
}
