package org.photofactory.plugins.thumbnail;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Turn;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.plugins.thumbnail.read.Format;
import org.photofactory.plugins.thumbnail.read.Picture;

/**
 * What is decoded to show an asset: its file, or a picture within it or made from it.
 *
 * @param bytes the picture file
 * @param format what it is, by content; empty when nothing in this bundle decodes it
 * @param turn how to turn it where it does not say so itself
 * @param lacking the program, not installed, that would show more than this; null when none would
 */
record Source(Bytes bytes, Optional<Format> format, Turn turn, @Nullable String lacking)
    implements Closeable {

  Source(Bytes bytes, Optional<Format> format, Turn turn) {
    this(bytes, format, turn, null);
  }

  static Source of(Bytes bytes, Format format) {
    return new Source(bytes, Optional.of(format), Turn.NONE);
  }

  /** The same, for want of a program that would show more. */
  Source forWantOf(String program) {
    return new Source(bytes, format, turn, program);
  }

  /** How to turn the opened picture to stand upright. */
  Turn upright(Picture picture) {
    return picture.turn() == Turn.NONE ? turn : picture.turn();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
