package org.photofactory.kernel.plugins;

import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.Standing;

/**
 * Whether a version has proved itself. What is written down here is what the estate reads next.
 *
 * @param register where it is written down
 * @param estate has to read that again
 * @param boots remembers that installed plugins are started
 * @param wake has the host look again at once
 */
record Probation(PluginRegister register, Estate estate, BootMark boots, Runnable wake) {

  /** The wanted version is about to start; what came with the appliance is trusted. */
  void starting(Standing standing) {
    if (!standing.shipped()) {
      boots.starting();
    }
  }

  /**
   * The wanted version has failed, the last one that has worked is to run.
   *
   * @return false when there is none, or somebody wants another version by now
   */
  boolean takeBack(Standing standing, String reason, String word) {
    boolean taken = register.takeBack(standing.id(), standing.wanted(), reason, word);
    renew();
    return taken;
  }

  /** The wanted version has worked. */
  void prove(Standing standing) {
    register.prove(standing.id(), standing.wanted());
    renew();
  }

  private void renew() {
    estate.renew();
    wake.run();
  }
}
