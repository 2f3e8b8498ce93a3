package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.jspecify.annotations.Nullable;

/** Watches a decoder: how far it got, and whether the call has been cancelled meanwhile. */
final class Progress implements IIOReadProgressListener {

  /** A file that breaks off is worth showing when this part of it was there. */
  private static final float WORTH_SHOWING_PERCENT = 12.5f;

  private final BooleanSupplier cancelled;
  private float percent;
  private @Nullable String damage;

  Progress(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** What was wrong with the file; null when nothing was. */
  @Nullable String damage() {
    return damage;
  }

  /** Throws when the call has been cancelled. */
  void check() {
    if (cancelled.getAsBoolean()) {
      throw new CancelledException();
    }
  }

  /** Notes a failure of the decoder, or throws it when too little has been decoded. */
  void failed(Exception failure) throws IOException {
    // Some decoders wrap what the listener threw.
    check();
    if (percent < WORTH_SHOWING_PERCENT) {
      throw new IOException(failure);
    }
    damage = String.valueOf(failure.getMessage());
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    percent = percentageDone;
    check();
  }

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
