package org.photofactory.kernel.ledger.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last run of a plugin's task.
 *
 * @param endedAt null while it runs, or when the appliance ended meanwhile
 * @param outcome null while it runs, or when the appliance ended meanwhile
 * @param remark what it did, or why it failed; null when there is nothing to say
 * @param doneAt when the last run began that was done; null when none was
 */
public record TaskRun(
    String task,
    Instant beganAt,
    @Nullable Instant endedAt,
    @Nullable Outcome outcome,
    @Nullable String remark,
    @Nullable Instant doneAt) {

  /** How a run has ended. */
  public enum Outcome {
    /** It came to its end. */
    DONE,
    /** It failed, or took too long. */
    FAILED,
    /** It was told to end, since its plugin went; it comes again with it. */
    ENDED
  }

  /** It did not come to an end of its own. */
  public boolean cutOff() {
    return outcome == null || outcome == Outcome.ENDED;
  }
}
