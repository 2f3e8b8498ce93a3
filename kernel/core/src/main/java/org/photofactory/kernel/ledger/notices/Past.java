package org.photofactory.kernel.ledger.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.notice.Notice;

/**
 * What was told of something the last time.
 *
 * @param level how bad it was
 * @param badAt when it was told
 * @param overAt when it was last told that it is over; null when never
 */
public record Past(Notice.Level level, Instant badAt, @Nullable Instant overAt) {

  /** It was told to be bad, and nothing since. */
  public boolean open() {
    return overAt == null || overAt.isBefore(badAt);
  }
}
