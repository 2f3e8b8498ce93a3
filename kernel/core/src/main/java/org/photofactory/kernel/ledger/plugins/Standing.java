package org.photofactory.kernel.ledger.plugins;

import org.jspecify.annotations.Nullable;

/**
 * How one plugin stands in the register.
 *
 * @param id the plugin
 * @param wanted label of the version that is to run; {@link #SHIPPED} for the appliance's own
 * @param previous label of the one that can be gone back to; null when there is none
 * @param enabled false when a person has switched it off
 * @param proven the wanted version has worked; until then it can be taken back by itself
 * @param chosenOver the appliance's own version that was there when a person chose the wanted one:
 *     only a newer one comes before it; null when none was there
 * @param word what people should know, for example why a version was taken back; null when nothing
 */
public record Standing(
    String id,
    String wanted,
    @Nullable String previous,
    boolean enabled,
    boolean proven,
    @Nullable String chosenOver,
    @Nullable String word) {

  /** Label of the jar that came with the appliance. */
  public static final String SHIPPED = "shipped";

  /** How a shipped plugin stands to which nobody has done anything. */
  public static Standing untouched(String id) {
    return new Standing(id, SHIPPED, null, true, true, null, null);
  }

  /** True when the appliance's own jar is to run. */
  public boolean shipped() {
    return wanted.equals(SHIPPED);
  }

  /**
   * The same, without a version before that cannot run: the appliance's own, which a newer
   * appliance may not bring any more.
   *
   * @param shipped whether it brings one
   */
  public Standing reachable(boolean shipped) {
    return shipped || !SHIPPED.equals(previous)
        ? this
        : new Standing(id, wanted, null, enabled, proven, chosenOver, word);
  }

  /**
   * How it stands where the appliance's own runs in the place of the wanted version, which can be
   * gone back to.
   */
  public Standing passedOver() {
    return new Standing(id, SHIPPED, wanted, enabled, true, null, null);
  }

  /** True when a version that fails can be taken back by itself. */
  public boolean onProbation() {
    return !proven && previous != null;
  }
}
