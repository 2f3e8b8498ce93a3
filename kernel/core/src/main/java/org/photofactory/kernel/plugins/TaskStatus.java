package org.photofactory.kernel.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.TaskRun;
import org.photofactory.spi.task.TaskSpec;

/**
 * A plugin's task as people see it.
 *
 * @param running what it says of its run; null when it does not run
 * @param nextAt when it comes next
 * @param last its last run, or the one that runs; null when it never ran
 */
public record TaskStatus(
    TaskSpec spec, @Nullable String running, Instant nextAt, @Nullable TaskRun last) {}
