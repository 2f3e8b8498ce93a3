package org.photofactory.spi.command;

import org.osgi.annotation.versioning.ProviderType;
import org.photofactory.spi.stage.Settings;

/** What the kernel hands a {@link Verb}. Thread-safe. */
@ProviderType
public interface VerbContext {

  /** Settings of this plugin. */
  Settings settings();

  /** True once the call is to end, as when the terminal has gone; its thread is interrupted too. */
  boolean cancelled();

  /**
   * Prints a line on the terminal, at once; waits while the terminal does not keep up.
   *
   * @throws InterruptedException when the call is to end
   */
  void say(String line) throws InterruptedException;
}
