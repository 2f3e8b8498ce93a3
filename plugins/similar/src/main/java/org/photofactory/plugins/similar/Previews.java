package org.photofactory.plugins.similar;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads previews. */
final class Previews {

  /** Pixels that are enough; of a larger one, every n-th pixel of every n-th row is taken. */
  private static final long ENOUGH = 4_000_000;

  private Previews() {}

  /**
   * The pixels of a preview.
   *
   * @throws IIOException when it is no picture
   */
  static Raster read(Path file) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      if (stream == null) {
        throw new IOException("It cannot be opened: " + file);
      }
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IIOException("It is no picture.");
      }
      return read(readers.next(), stream);
    }
  }

  private static Raster read(ImageReader reader, ImageInputStream stream) throws IOException {
    try {
      reader.setInput(stream, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      int step = (int) Math.ceil(Math.sqrt((double) pixels / ENOUGH));
      ImageReadParam parameters = reader.getDefaultReadParam();
      parameters.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
      return reader.read(0, parameters).getRaster();
    } finally {
      reader.dispose();
    }
  }
}
