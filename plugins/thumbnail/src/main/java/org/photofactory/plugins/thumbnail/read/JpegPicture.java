package org.photofactory.plugins.thumbnail.read;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.jpeg.ShrinkingDecoder;
import org.photofactory.plugins.thumbnail.pixels.Colours;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Scaler;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/**
 * A JPEG file, decoded by the JDK's libjpeg, row by row into the scaler, without ever holding the
 * whole picture.
 *
 * <p>The decoder gets the tables and scans only, behind a marker that says "colours as they are".
 * So it does no colour conversion on the large picture, and no application data, however broken,
 * reaches it.
 */
final class JpegPicture implements Picture {

  /** Start of image, then Adobe's marker with transform 0: do not convert. */
  private static final byte[] UNCONVERTED = {
    -1, (byte) 0xd8, -1, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
  };

  /** A file that breaks off is worth showing when this part of its rows was there: one eighth. */
  private static final int WORTH_SHOWING = 8;

  /** Mid-grey, which libjpeg shows too where data are missing. */
  private static final byte MISSING = (byte) 128;

  private static final int GREY_TOLERANCE = 2;

  /** Pixels of the largest usual block: 16 by 16, and as many again that scaling touches. */
  private static final int LARGEST_BLOCK = 512;

  private final Bytes bytes;
  private final JpegHeader header;
  private final Codecs codecs;
  private final MemoryLimit memory;
  private final Colours colours;

  JpegPicture(Bytes bytes, JpegHeader header, Codecs codecs, MemoryLimit memory) {
    this.bytes = bytes;
    this.header = header;
    this.codecs = codecs;
    this.memory = memory;
    colours = header.frame().colours().orElseThrow();
  }

  @Override
  public Size size() {
    return header.frame().size();
  }

  @Override
  public Turn turn() {
    return header.turn();
  }

  @Override
  public Decoded decode(Size target, BooleanSupplier cancelled)
      throws IOException, BrokenPictureException {
    int eighths = ShrinkingDecoder.eighths(size(), target);
    if (eighths <= ShrinkingDecoder.MOST_EIGHTHS && header.frame().baseline()) {
      try {
        return shrunk(target, eighths, cancelled);
      } catch (IOException odd) {
        if (bytes.failure() != null) {
          throw odd;
        }
      }
    }
    return patient(target, cancelled);
  }

  /** The fast way, for whole and usual files. */
  Decoded shrunk(Size target, int eighths, BooleanSupplier cancelled) throws IOException {
    ShrinkingDecoder decoder =
        ShrinkingDecoder.open(size(), header.tables(), eighths, bytes::read, header.scanStart());
    Scaler scaler = new Scaler(decoder.size(), colours.channels(), target);
    decoder.decode(
        scaler,
        () -> {
          if (cancelled.getAsBoolean()) {
            throw new CancelledException();
          }
        });
    return new Decoded(scaler.result(), colours, header.profile(), null);
  }

  /** The way of libjpeg, which makes something of nearly everything. */
  Decoded patient(Size target, BooleanSupplier cancelled)
      throws IOException, BrokenPictureException {
    JpegScans.check(bytes, header.scanStart());
    try (MemoryLimit.Taken _ = takeMemory()) {
      return patientInMemory(target, cancelled);
    }
  }

  private Decoded patientInMemory(Size target, BooleanSupplier cancelled) throws IOException {
    Passes passes =
        new Passes(() -> new Scaler(size(), colours.channels(), target), size().height());
    String damage = read(passes, cancelled);
    if (damage != null) {
      passes.best().fillUp(MISSING);
    }
    Pixels pixels = passes.best().result();
    if (damage != null && isEmpty(pixels)) {
      throw new IOException(damage);
    }
    return new Decoded(pixels, colours, header.profile(), damage);
  }

  /**
   * True when there is nothing but grey, and the one block that the decoder makes up from missing
   * data.
   */
  private boolean isEmpty(Pixels pixels) {
    double scale = (double) size().area() / pixels.size().area();
    return pixels.pixelsUnlike(MISSING & 255, GREY_TOLERANCE) * scale <= LARGEST_BLOCK;
  }

  /** Decodes all rows; returns what was wrong, or null. */
  private @Nullable String read(Passes passes, BooleanSupplier cancelled) throws IOException {
    AtomicReference<@Nullable String> warning = new AtomicReference<>();
    ImageReader reader = codecs.jpegReader();
    try (BytesStream stream = new BytesStream(head(), bytes, header.scanStart())) {
      reader.setInput(stream, true, true);
      reader.addIIOReadWarningListener((_, text) -> warning.compareAndSet(null, text));
      RowRaster rows = new RowRaster(size(), colours.channels(), passes, cancelled);
      decode(reader, rows);
    } catch (IOException broken) {
      if (bytes.failure() != null || passes.best().taken() < size().height() / WORTH_SHOWING) {
        throw broken;
      }
      warning.set(broken.getMessage());
    } finally {
      reader.dispose();
    }
    return warning.get();
  }

  private void decode(ImageReader reader, RowRaster rows) throws IOException {
    if (colours.channels() == 4) {
      rows.takeAll(reader.readRaster(0, null));
      return;
    }
    ImageReadParam parameters = reader.getDefaultReadParam();
    int[] bands = IntStream.range(0, colours.channels()).toArray();
    // Naming the bands keeps the JDK from converting to the destination's colours row by row.
    parameters.setSourceBands(bands);
    parameters.setDestinationBands(bands);
    parameters.setDestination(new BufferedImage(colourModel(), rows, false, null));
    reader.read(0, parameters);
  }

  private ColorModel colourModel() {
    int space = colours.channels() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    return new ComponentColorModel(
        ColorSpace.getInstance(space), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
  }

  private byte[] head() {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(UNCONVERTED);
    head.writeBytes(header.tables());
    return head.toByteArray();
  }

  /** Progressive files need two bytes for each sample of each component, outside the heap. */
  private MemoryLimit.Taken takeMemory() throws BrokenPictureException {
    if (header.frame().progressive()) {
      return memory.outside(size().area() * colours.channels() * Short.BYTES);
    }
    return memory.heap(colours.channels() == 4 ? size().area() * 4 : 0);
  }
}
