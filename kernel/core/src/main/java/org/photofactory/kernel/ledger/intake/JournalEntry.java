package org.photofactory.kernel.ledger.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the intake is in the middle of.
 *
 * @param owner whose library it is for
 * @param bytes how much it will take there
 * @param sourcePath where the brought file lies
 * @param removeSource whether it is to go in the end
 * @param step how far the intake has got
 * @param entry JSON of the row that will be
 * @param stagedPath where the bytes wait; null when they are not staged
 * @param target key in the vault, or path in the quarantine folder
 */
public record JournalEntry(
    long owner,
    long bytes,
    String sourcePath,
    boolean removeSource,
    JournalStep step,
    String entry,
    @Nullable String stagedPath,
    String target) {

  public JournalEntry {
    Objects.requireNonNull(sourcePath, "sourcePath is null");
    Objects.requireNonNull(step, "step is null");
    Objects.requireNonNull(entry, "entry is null");
    Objects.requireNonNull(target, "target is null");
  }

  /** The same entry with its id in the ledger. */
  public record Row(long id, JournalEntry entry) {}
}
