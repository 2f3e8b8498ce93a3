package org.photofactory.launcher.doctor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A board without a battery starts in 1970, and files would be sorted there. */
record ClockCheck(Clock clock) implements Check {

  private static final LocalDate EARLIEST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  @Override
  public List<Finding> look() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (today.isBefore(EARLIEST) || today.isAfter(LATEST)) {
      return List.of(
          Finding.fail("clock", "the clock says " + today, "sudo timedatectl set-ntp true"));
    }
    return List.of(Finding.ok("clock", today + ", time zone " + clock.getZone()));
  }
}
