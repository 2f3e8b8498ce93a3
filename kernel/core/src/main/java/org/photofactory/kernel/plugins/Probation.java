package org.photofactory.kernel.plugins;

import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.Standing;

/**
 * Whether a version has proved itself. What is written down here is what the estate reads next.
 *
 * @param register where it is written down
 * @param boots remembers that installed plugins are started
 * @param written told that the register says something new
 */
record Probation(PluginRegister register, BootMark boots, Runnable written) {

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
    written.run();
    return taken;
  }

  /** The wanted version has worked. */
  void prove(Standing standing) {
    register.prove(standing.id(), standing.wanted());
    written.run();
  }
}
