package org.photofactory.kernel.ledger.sidecars;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Place;

/**
 * What a file tells that a sidecar may tell as well.
 *
 * @param time when; null when unknown
 * @param place where; null when unknown
 * @param words what people wrote
 */
record Facts(@Nullable CaptureTime time, @Nullable Place place, Description words) {

  /** Nothing. */
  static final Facts NOTHING = new Facts(null, null, new Description(null, null, List.of(), null));

  /** True when it states its time, instead of being dated by its name and its own time. */
  boolean statesTime() {
    return time != null && time.confidence() != Confidence.GUESSED;
  }

  /** True when that has the same time to the second, and nothing to say of its zone beyond. */
  boolean statesTimeOf(CaptureTime other) {
    return statesTime()
        && Objects.requireNonNull(time).local().withNano(0).equals(other.local().withNano(0))
        && (other.offset() == null || other.offset().equals(time.offset()));
  }
}
