package org.photofactory.kernel.vault.intake;

import java.time.ZoneId;
import java.util.Objects;
import org.photofactory.kernel.vault.naming.Placement;

/**
 * How the intake files.
 *
 * @param placement under which names
 * @param reserveBytes how much of each disk stays free
 * @param zone zone of the household, for times that are instants
 */
public record IntakeSettings(Placement placement, long reserveBytes, ZoneId zone) {

  public IntakeSettings {
    Objects.requireNonNull(placement, "placement is null");
    Objects.requireNonNull(zone, "zone is null");
    if (reserveBytes < 0) {
      throw new IllegalArgumentException("reserveBytes is negative: " + reserveBytes);
    }
  }
}
