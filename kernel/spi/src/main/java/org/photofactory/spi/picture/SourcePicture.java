package org.photofactory.spi.picture;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A picture in a file of this machine: the whole file, or a part of it, like the picture that a
 * camera puts into its RAW files.
 *
 * @param file the file; it is only read
 * @param offset where in the file the picture begins
 * @param length how many bytes it has; 0 for all that follow
 * @param mime media type, which counts only where the content does not tell the format
 * @param orientation EXIF orientation 1 to 8 to be applied when the picture has none of its own; 0
 *     when nothing is known
 */
public record SourcePicture(Path file, long offset, long length, String mime, int orientation) {

  public SourcePicture {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(mime, "mime is null");
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("no part of a file: " + offset + "+" + length);
    }
    if (orientation < 0 || orientation > 8) {
      throw new IllegalArgumentException("no EXIF orientation: " + orientation);
    }
  }

  /** A whole file. */
  public static SourcePicture file(Path file, String mime) {
    return new SourcePicture(file, 0, 0, mime, 0);
  }
}
