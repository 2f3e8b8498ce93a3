package org.photofactory.kernel.ledger.library;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.stacks.StackKind;
import org.photofactory.spi.media.MediaKind;

/**
 * One asset in an export.
 *
 * @param id ledger id, by which an export is sorted
 * @param file the file itself
 * @param frame how large and how long it is
 * @param takenAt wall clock; null when unknown
 * @param known what is known of it
 * @param standing where it stands in a stack
 */
public record AssetLine(
    long id,
    File file,
    AssetTile.Frame frame,
    @Nullable LocalDateTime takenAt,
    Known known,
    Standing standing) {

  /** Id of its cover, and why it stands behind that; both null when it stands behind none. */
  public record Standing(@Nullable Long behind, @Nullable StackKind behindAs) {}

  /**
   * Lower-case hex hash, the name a person gave it, path relative to the vault, and what it is by
   * content.
   */
  public record File(String sha256, String name, String path, MediaKind kind, String mime) {}

  /**
   * Facts as they are shown, what a person has marked it with, tags, and which flags are set
   * (settled with a result), in slot order.
   */
  public record Known(
      AssetFacts facts, AssetTile.Marks marks, List<String> tags, List<String> flags) {}
}
