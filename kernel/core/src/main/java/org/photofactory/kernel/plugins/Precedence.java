package org.photofactory.kernel.plugins;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.photofactory.kernel.ledger.plugins.ShippedVersion;
import org.photofactory.kernel.ledger.plugins.Standing;

/** Which of two versions runs: the one that is wanted, or the one that came with the appliance. */
final class Precedence {

  private Precedence() {}

  /**
   * Whether the appliance's own comes before the installed one: it is newer, and was not there when
   * that was chosen.
   */
  static boolean passesOver(Version shipped, Standing standing) {
    return !standing.shipped()
        && shipped.compareTo(version(standing.wanted())) > 0
        && (standing.chosenOver() == null
            || shipped.compareTo(Version.parseVersion(standing.chosenOver())) > 0);
  }

  /** Whether the appliance's own is what runs. */
  static boolean runs(@Nullable Version shipped, Optional<Standing> standing) {
    return shipped != null
        && standing.map(known -> known.shipped() || passesOver(shipped, known)).orElse(true);
  }

  /** How a plugin stands by what runs of it, whatever the register wants. */
  static Standing seen(@Nullable Version shipped, Standing standing) {
    return shipped != null && passesOver(shipped, standing)
        ? standing.passedOver()
        : standing.reachable(shipped != null);
  }

  /** What came with the appliance, as the register is told of it; null when nothing did. */
  static @Nullable ShippedVersion own(@Nullable Version shipped, Optional<Standing> standing) {
    return shipped == null ? null : new ShippedVersion(shipped.toString(), runs(shipped, standing));
  }

  /** The version that is there; empty when none is. */
  static Optional<Version> present(@Nullable Version shipped, Optional<Standing> standing) {
    return runs(shipped, standing)
        ? Optional.ofNullable(shipped)
        : standing.filter(known -> !known.shipped()).map(known -> version(known.wanted()));
  }

  /** A label is a version, sometimes with a suffix. */
  private static Version version(String label) {
    int suffix = label.indexOf('+');
    return Version.parseVersion(suffix < 0 ? label : label.substring(0, suffix));
  }
}
