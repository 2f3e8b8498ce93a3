package org.photofactory.kernel.notices;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.notice.Notice.Level;

/** How one thing has fared lately. For one thread. */
final class Observed {

  private @Nullable Instant badSince;
  private @Nullable Instant errorSince;
  private @Nullable Instant wellSince;

  /** It fares like this now. */
  void note(@Nullable Level level, Instant now, Duration calm) {
    if (level == null) {
      wellSince = wellSince == null ? now : wellSince;
      if (!now.isBefore(wellSince.plus(calm))) {
        badSince = null;
        errorSince = null;
      }
    } else {
      wellSince = null;
      badSince = badSince == null ? now : badSince;
      errorSince = level != Level.ERROR ? null : errorSince == null ? now : errorSince;
    }
  }

  /** It has been well for long enough. */
  boolean calm() {
    return wellSince != null && badSince == null;
  }

  /** It has been as bad as this for so long. */
  boolean lasted(Level level, Instant now, Duration lasting) {
    Instant since = level == Level.ERROR ? errorSince : badSince;
    return since != null && !now.isBefore(since.plus(lasting));
  }
}
