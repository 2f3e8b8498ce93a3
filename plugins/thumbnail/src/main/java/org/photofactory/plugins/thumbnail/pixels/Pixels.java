package org.photofactory.plugins.thumbnail.pixels;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;

/**
 * A picture in memory: 8-bit samples, row by row, the channels of a pixel side by side.
 *
 * @param size width and height
 * @param channels samples per pixel
 * @param samples {@code width × height × channels} bytes; not copied, so treat them as the record's
 *     own
 */
public record Pixels(Size size, int channels, byte[] samples) {

  public Pixels {
    if (samples.length != size.area() * channels) {
      throw new IllegalArgumentException(
          samples.length + " samples do not make " + size + " with " + channels + " channels");
    }
  }

  public int width() {
    return size.width();
  }

  public int height() {
    return size.height();
  }

  /** How many pixels have a sample that is further than {@code tolerance} from {@code value}. */
  public long pixelsUnlike(int value, int tolerance) {
    long count = 0;
    for (int from = 0; from < samples.length; from += channels) {
      for (int index = from; index < from + channels; index++) {
        if (Math.abs((samples[index] & 255) - value) > tolerance) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  /** The samples as a raster, not copied. */
  public WritableRaster raster() {
    int[] offsets = IntStream.range(0, channels).toArray();
    DataBufferByte buffer = new DataBufferByte(samples, samples.length);
    int stride = width() * channels;
    return Raster.createInterleavedRaster(
        buffer, width(), height(), stride, channels, offsets, null);
  }

  /** The same picture with another size; see {@link Scaler}. */
  public Pixels scaledTo(Size target) {
    if (target.equals(size)) {
      return this;
    }
    Scaler scaler = new Scaler(size, channels, target);
    byte[] row = new byte[width() * channels];
    for (int y = 0; y < height(); y++) {
      System.arraycopy(samples, y * row.length, row, 0, row.length);
      scaler.row(row);
    }
    return scaler.result();
  }
}
