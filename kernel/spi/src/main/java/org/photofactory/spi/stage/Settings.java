package org.photofactory.spi.stage;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Settings of one plugin: the keys {@code plugin.<id>.<key>} of the configuration, else what people
 * have set in the web app, else the defaults that the plugin states in {@code PF-INF/plugin.json}.
 * Asking for a key that is not declared there throws {@link IllegalArgumentException}. One object
 * never changes; {@code settings()} of a context gives what holds now, so whoever asks for it at
 * each call sees what people change. Thread-safe.
 *
 * <p>Stages and connectors have them from their context; for all else the kernel gives each plugin
 * its own as an OSGi service, which always tells what holds now: take it in the constructor of the
 * component.
 */
@ProviderType
public interface Settings {

  /** The value as written. */
  String text(String key);

  /** The value as a whole number. */
  int integer(String key);

  /**
   * The value as a number.
   *
   * @since 1.2
   */
  default double number(String key) {
    throw new UnsupportedOperationException("settings are no numbers here");
  }

  /** The value as {@code true} or {@code false}. */
  boolean flag(String key);

  /**
   * The value as a duration, written {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h} or {@code
   * 1d}.
   */
  Duration duration(String key);
}
