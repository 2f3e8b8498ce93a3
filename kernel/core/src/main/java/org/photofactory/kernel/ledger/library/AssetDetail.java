package org.photofactory.kernel.ledger.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.edits.EditableAsset;

/**
 * All that the ledger knows of one asset.
 *
 * @param tile what a gallery shows of it
 * @param original the file itself
 * @param facts as they are shown
 * @param edits what a person says of it, and what was found in the file
 * @param stages what each stage that works on its kind has made of it, in slot order
 */
public record AssetDetail(
    AssetTile tile,
    Original original,
    AssetFacts facts,
    EditableAsset edits,
    List<StageMark> stages) {

  /**
   * The file itself.
   *
   * @param sha256 lower-case hex
   * @param bytes size
   * @param vaultKey path relative to the vault
   * @param source who brought it
   * @param receivedAt when it came
   */
  public record Original(
      String sha256, long bytes, String vaultKey, String source, Instant receivedAt) {}

  /**
   * What a stage has made of the asset.
   *
   * @param name the stage
   * @param flag the flag it owns
   * @param state where the two stand
   * @param at when it was settled or given up; null while pending
   * @param note why it was skipped or given up, or what the stage remarks on its result; null
   *     otherwise
   */
  public record StageMark(
      String name, String flag, MarkState state, @Nullable Instant at, @Nullable Note note) {}

  /** Stable code and a sentence for people. */
  public record Note(String code, String message) {}

  /** Where a stage and an asset stand. */
  public enum MarkState {
    /** Settled, with a result. */
    DONE,
    /** Settled, without a result. */
    SKIPPED,
    /** Given up. */
    DEAD,
    /** Not settled yet. */
    PENDING,
    /** Settled, but to be done again. */
    STALE
  }
}
