package org.photofactory.kernel.pipeline;

import java.util.HashSet;
import java.util.Set;

/**
 * Notices when many different assets in a row fail for one reason: then it is not the assets.
 * Thread-safe.
 */
final class Breaker {

  private static final int LIMIT = 20;

  private final Set<Long> failed = new HashSet<>();
  private String code = "";

  /** Returns true when this failure is the one too many; counting starts anew then. */
  synchronized boolean failure(long assetId, String failureCode) {
    if (!failureCode.equals(code)) {
      failed.clear();
      code = failureCode;
    }
    failed.add(assetId);
    if (failed.size() < LIMIT) {
      return false;
    }
    failed.clear();
    return true;
  }

  synchronized void success() {
    failed.clear();
  }
}
