package org.photofactory.kernel.ledger.intake;

import java.time.Instant;
import java.util.Objects;

/**
 * What has lain in the trash for long enough: by the clock, and by the days on which the trash was
 * looked through since, because a clock may be wrong.
 *
 * @param before it must have been there before
 * @param days on how many days it must have been looked at, and left
 * @param limit how many to find at once
 */
public record Overdue(Instant before, int days, int limit) {

  public Overdue {
    Objects.requireNonNull(before, "before is null");
    if (days < 1) {
      throw new IllegalArgumentException("days is below 1: " + days);
    }
  }
}
