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
  private final Size size;

  WholePicture(Bytes bytes, Container container, Format format, Codecs codecs, MemoryLimit memory)
      throws IOException {
    this.bytes = bytes;
    this.container = container;
    this.format = format;
    this.codecs = codecs;
    this.memory = memory;
    try (Opened opened = new Opened()) {
      size = new Size(opened.reader.getWidth(0), opened.reader.getHeight(0));
    }
  }

  @Override
  public Size size() {
    return size;
  }

  @Override
  public Turn turn() {
    return container.turn();
  }

  @Override
  public Decoded decode(Size target, BooleanSupplier cancelled)
      throws IOException, BrokenPictureException {
    Progress progress = new Progress(cancelled);
    BufferedImage image = read(progress);
    ImageRows rows = ImageRows.of(image);
    Scaler scaler = scaler(image, rows.colours().channels(), target);
    byte[] row = new byte[image.getWidth() * rows.colours().channels()];
    for (int y = 0; y < image.getHeight(); y++) {
      progress.check();
      rows.read(y, row);
      scaler.row(row);
    }
    byte[] profile = container.profile() == null ? rows.profile() : container.profile();
    return new Decoded(scaler.result(), rows.colours(), profile, progress.damage());
  }

  private static Scaler scaler(BufferedImage image, int channels, Size target) {
    Size whole = new Size(image.getWidth(), image.getHeight());
    int width = Math.min(target.width(), whole.width());
    int height = Math.min(target.height(), whole.height());
    return new Scaler(whole, channels, new Size(width, height));
  }

  private BufferedImage read(Progress progress) throws IOException, BrokenPictureException {
    try (Opened opened = new Opened()) {
      ImageTypeSpecifier type = opened.reader.getImageTypes(0).next();
      int step = step((type.getColorModel().getPixelSize() + 7) / 8);
      BufferedImage image =
          type.createBufferedImage(
              (size.width() + step - 1) / step, (size.height() + step - 1) / step);
      ImageReadParam parameters = opened.reader.getDefaultReadParam();
      parameters.setSourceSubsampling(step, step, 0, 0);
      parameters.setDestination(image);
      opened.reader.addIIOReadProgressListener(progress);
      readInto(opened.reader, parameters, progress);
      return image;
    }
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
  private int step(int bytesPerPixel) throws BrokenPictureException {
    if (format == Format.WEBP || format == Format.JPEG) {
      memory.checkHeap(size.area() * (bytesPerPixel + 4));
      return 1;
    }
    double excess = (double) size.area() * bytesPerPixel / memory.heapBytes();
    return (int) Math.ceil(Math.sqrt(Math.max(1, excess)));
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
