package org.photofactory.kernel.plugins;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The safe mode: after starts that ended soon after installed plugins were started, only plugins
 * run that came with the appliance. Thread-safe.
 */
public final class SafeMode {

  /** Why a plugin is left out. */
  static final String WORD =
      "It is left out: twice in a row the factory ended soon after the installed plugins were"
          + " started.";

  /** How the house stands. */
  static final String SENTENCE =
      "safe mode: only plugins that came with the factory run, since it ended twice in a row soon"
          + " after the others were started; switch off or remove the one to blame, or try again";

  private final Supplier<Optional<HostLoop>> loop;

  SafeMode(Supplier<Optional<HostLoop>> loop) {
    this.loop = loop;
  }

  /** Why installed plugins are left out, in a sentence; empty when they are not. */
  public Optional<String> reason() throws PluginDeedException {
    return PluginDesk.running(loop).safe() ? Optional.of(SENTENCE) : Optional.empty();
  }

  /** Has all plugins started again. */
  public void end() throws PluginDeedException {
    PluginDesk.running(loop).retry();
  }
}
