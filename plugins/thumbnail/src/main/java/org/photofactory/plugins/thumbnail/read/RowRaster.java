package org.photofactory.plugins.thumbnail.read;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.photofactory.plugins.thumbnail.pixels.RowSink;
import org.photofactory.plugins.thumbnail.pixels.Size;

/**
 * A raster without memory of its own: the JDK's JPEG decoder puts one row after the other into its
 * destination by {@code setRect}, and here each row goes straight on. That turns 72 MB for a
 * picture of 24 megapixels into 18 KB.
 */
final class RowRaster extends WritableRaster {

  private final RowSink sink;
  private final BooleanSupplier cancelled;

  RowRaster(Size size, int channels, RowSink sink, BooleanSupplier cancelled) {
    super(
        new PixelInterleavedSampleModel(
            DataBuffer.TYPE_BYTE,
            size.width(),
            size.height(),
            channels,
            size.width() * channels,
            IntStream.range(0, channels).toArray()),
        new DataBufferByte(1),
        new Point(0, 0));
    this.sink = sink;
    this.cancelled = cancelled;
  }

  @Override
  public void setRect(int x, int y, Raster row) {
    if (cancelled.getAsBoolean()) {
      throw new CancelledException();
    }
    sink.row(((DataBufferByte) row.getDataBuffer()).getData());
  }

  /** Passes on all rows of a raster of bytes, channels side by side. */
  void takeAll(Raster raster) {
    byte[] row = new byte[raster.getWidth() * raster.getNumBands()];
    for (int y = 0; y < raster.getHeight(); y++) {
      if (cancelled.getAsBoolean()) {
        throw new CancelledException();
      }
      raster.getDataElements(0, y, raster.getWidth(), 1, row);
      sink.row(row);
    }
  }
}
