package org.photofactory.kernel.ledger.library;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaKind;

/**
 * One asset in an export.
 *
 * @param id ledger id, by which an export is sorted
 * @param file the file itself
 * @param frame how large and how long it is
 * @param takenAt wall clock; null when unknown
 * @param facts what was found in the file, and the flags whose stage has a result
 */
public record AssetLine(
    long id, File file, AssetTile.Frame frame, @Nullable LocalDateTime takenAt, Found facts) {

  /**
   * Lower-case hex hash, the name a person gave it, path relative to the vault, and what it is by
   * content.
   */
  public record File(String sha256, String name, String path, MediaKind kind, String mime) {}

  /** What was found, and which flags are set (settled with a result), in slot order. */
  public record Found(AssetFacts facts, List<String> flags) {}
}
