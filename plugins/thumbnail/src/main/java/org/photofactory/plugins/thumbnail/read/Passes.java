package org.photofactory.plugins.thumbnail.read;

import java.util.function.Supplier;
import org.photofactory.plugins.thumbnail.pixels.RowSink;
import org.photofactory.plugins.thumbnail.pixels.Scaler;

/**
 * Takes a picture several times over: the JDK's decoder gives progressive files once per scan, each
 * time finer. The last time counts.
 */
final class Passes implements RowSink {

  private final Supplier<Scaler> scalers;
  private final int height;
  private Scaler current;
  private Scaler best;

  /**
   * @param scalers makes a new scaler for each pass
   * @param height rows of a pass
   */
  Passes(Supplier<Scaler> scalers, int height) {
    this.scalers = scalers;
    this.height = height;
    current = scalers.get();
    best = current;
  }

  @Override
  public void row(byte[] samples) {
    if (current.taken() == height) {
      current = scalers.get();
    }
    current.row(samples);
    if (current.taken() == height) {
      best = current;
    }
  }

  /** The last complete pass, or the first one if none is complete. */
  Scaler best() {
    return best;
  }
}
