package org.photofactory.spi.backup;

import java.util.Objects;

/** What {@link BackupTarget#verify} found when it read an item's copy. */
public sealed interface BackupCheck {

  /** A copy is there, and its bytes are those of the item. */
  record Whole() implements BackupCheck {}

  /**
   * Something is there in the item's place, but its bytes are others.
   *
   * @param reason a sentence for people: where it lies, and what is wrong with it
   */
  record Damaged(String reason) implements BackupCheck {
    public Damaged {
      Objects.requireNonNull(reason, "reason is null");
    }
  }

  /** There is nothing. */
  record Missing() implements BackupCheck {}
}
