package org.photofactory.kernel.ledger.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Write;

/** What becomes of one claimed work row. */
public sealed interface Verdict {

  /** The asset. */
  long assetId();

  /** How long the stage took for it, in milliseconds. */
  int tookMilliseconds();

  /** The stage has its result. */
  record Done(long assetId, int tookMilliseconds, Write write, Outcome.@Nullable Remark remark)
      implements Verdict {}

  /** The stage has nothing to do. */
  record Skip(long assetId, int tookMilliseconds, String code, String reason, Write write)
      implements Verdict {}

  /** Not now; not counted. */
  record Postpone(long assetId, int tookMilliseconds, Duration delay, int attempt)
      implements Verdict {}

  /** Failed, and tried again. */
  record Retry(
      long assetId, int tookMilliseconds, Duration delay, int attempt, String code, String message)
      implements Verdict {}

  /** Failed for good. */
  record Bury(long assetId, int tookMilliseconds, int attempts, String code, String message)
      implements Verdict {}
}
