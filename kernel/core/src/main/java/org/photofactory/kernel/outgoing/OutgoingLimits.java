package org.photofactory.kernel.outgoing;

import java.time.Duration;

/**
 * How much of an answer is waited for.
 *
 * @param bytes largest body, unpacked
 * @param time for everything together: finding the host, connecting, redirects, the last byte
 */
public record OutgoingLimits(long bytes, Duration time) {

  public OutgoingLimits {
    if (bytes < 0 || !time.isPositive()) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** For a document that is read by a program: a megabyte in ten seconds. */
  public static OutgoingLimits ofDocument() {
    return new OutgoingLimits(1 << 20, Duration.ofSeconds(10));
  }
}
