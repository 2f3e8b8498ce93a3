package org.photofactory.plugins.thumbnail;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
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
 */
record Source(Bytes bytes, Optional<Format> format, Turn turn) implements Closeable {

  static Source of(Bytes bytes, Format format) {
    return new Source(bytes, Optional.of(format), Turn.NONE);
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
