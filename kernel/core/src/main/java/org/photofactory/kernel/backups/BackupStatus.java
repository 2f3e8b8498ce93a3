package org.photofactory.kernel.backups;

import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.backups.Check;
import org.photofactory.kernel.ledger.backups.Restore;
import org.photofactory.kernel.ledger.backups.StoredTarget;
import org.photofactory.kernel.ledger.backups.Tally;

/**
 * A backup target as people see it.
 *
 * @param plugin id of the plugin that brings it
 * @param state whether it can be used
 * @param reason why not, as a sentence; null when it can
 * @param storage where it keeps its copies; null when it never has
 * @param tally what it has
 * @param checks the last ones
 * @param restore the last one; null when there was none
 */
public record BackupStatus(
    String name,
    String plugin,
    State state,
    @Nullable String reason,
    @Nullable StoredTarget storage,
    Tally tally,
    Checked checks,
    @Nullable Restore restore) {

  /** Whether a target can be used. Names are part of the HTTP API. */
  public enum State {
    /** It can. */
    ON,
    /** It is not set up. */
    OFF,
    /** Its storage, or something else that it needs, is not there; it is tried again by itself. */
    AWAY,
    /** A person has halted its stage. */
    PAUSED,
    /** Its plugin is not there. */
    ABSENT
  }

  /**
   * How copies were read again.
   *
   * @param open the one that goes on; null when none does
   * @param last the last one that was brought to its end; null when none was
   */
  public record Checked(@Nullable Check open, @Nullable Check last) {}
}
