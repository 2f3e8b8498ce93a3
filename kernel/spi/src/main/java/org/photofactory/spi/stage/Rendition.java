package org.photofactory.spi.stage;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A picture derived from an original. It can be made again at any time.
 *
 * @param name {@code preview}, or the length of its short or long edge like {@code 250}; lower
 *     case, no separators
 * @param mime media type, for example {@code image/jpeg}
 * @param width pixels across
 * @param height pixels down
 * @param bytes size
 */
public record Rendition(String name, String mime, int width, int height, long bytes) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  public Rendition {
    Objects.requireNonNull(mime, "mime is null");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a rendition name: " + name);
    }
  }
}
