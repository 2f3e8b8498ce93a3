package org.photofactory.plugins.thumbnail.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.photofactory.plugins.thumbnail.pixels.Scaler;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/**
 * A picture whose decoder gives it as a whole: everything but ordinary JPEG. Of several frames, the
 * first.
 */
final class WholePicture implements Picture {

  private final Bytes bytes;
  private final Container container;
  private final Format format;
  private final Codecs codecs;
  private final MemoryLimit memory;
  private final Canvas canvas;

  WholePicture(Bytes bytes, Container container, Format format, Codecs codecs, MemoryLimit memory)
      throws IOException {
    this.bytes = bytes;
    this.container = container;
    this.format = format;
    this.codecs = codecs;
    this.memory = memory;
    try (Opened opened = new Opened()) {
      canvas = Canvas.of(format, opened.reader);
    }
  }

  @Override
  public Size size() {
    return canvas.size();
  }

  @Override
  public Turn turn() {
    return container.turn();
  }

  @Override
  public Decoded decode(Size target, BooleanSupplier cancelled)
      throws IOException, BrokenPictureException {
    Progress progress = new Progress(cancelled);
    try (Opened opened = new Opened()) {
      ImageTypeSpecifier type = opened.reader.getImageTypes(0).next();
      int pixelBytes = (type.getColorModel().getPixelSize() + 7) / 8;
      int step = step(pixelBytes);
      long inMemory = canvas.frame().area() / step / step * pixelBytes;
      try (MemoryLimit.Taken _ = memory.heap(inMemory + hiddenBytes())) {
        return scaled(read(opened.reader, type, step, progress), step, target, progress);
      }
    }
  }

  private Decoded scaled(BufferedImage image, int step, Size target, Progress progress) {
    ImageRows rows = canvas.around(ImageRows.of(image), image, step);
    Size whole = canvas.reduced(step);
    Scaler scaler = scaler(whole, rows.colours().channels(), target);
    byte[] row = new byte[whole.width() * rows.colours().channels()];
    for (int y = 0; y < whole.height(); y++) {
      progress.check();
      rows.read(y, row);
      scaler.row(row);
    }
    byte[] profile = container.profile() == null ? rows.profile() : container.profile();
    return new Decoded(scaler.result(), rows.colours(), profile, progress.damage());
  }

  private static Scaler scaler(Size whole, int channels, Size target) {
    int width = Math.min(target.width(), whole.width());
    int height = Math.min(target.height(), whole.height());
    return new Scaler(whole, channels, new Size(width, height));
  }

  private BufferedImage read(
      ImageReader reader, ImageTypeSpecifier type, int step, Progress progress) throws IOException {
    Size reduced = Canvas.reduced(canvas.frame(), step);
    BufferedImage image = type.createBufferedImage(reduced.width(), reduced.height());
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    parameters.setDestination(image);
    reader.addIIOReadProgressListener(progress);
    readInto(reader, parameters, progress);
    return image;
  }

  private void readInto(ImageReader reader, ImageReadParam parameters, Progress progress)
      throws IOException {
    try {
      reader.read(0, parameters);
    } catch (IOException | RuntimeException failure) {
      if (bytes.failure() != null) {
        throw bytes.failure();
      }
      progress.failed(failure);
    }
  }

  /**
   * How many pixels to skip so that the picture fits the memory: better a coarse picture than none.
   */
  private int step(int pixelBytes) {
    if (readsAll()) {
      return 1;
    }
    double excess = (double) canvas.frame().area() * pixelBytes / memory.heapBytes();
    return (int) Math.ceil(Math.sqrt(Math.max(1, excess)));
  }

  /** What a decoder that needs all pixels at once holds beside them. */
  private long hiddenBytes() {
    return readsAll() ? canvas.frame().area() * 4 : 0;
  }

  private boolean readsAll() {
    return format == Format.WEBP || format == Format.JPEG;
  }

  /** A decoder at the start of the file. */
  private final class Opened implements AutoCloseable {

    private final BytesStream stream = new BytesStream(container.head(), bytes, container.pixels());
    private final ImageReader reader;

    private Opened() throws IOException {
      reader = codecs.reader(format);
      reader.setInput(stream, false, true);
    }

    @Override
    public void close() throws IOException {
      reader.dispose();
      stream.close();
    }
  }
}
