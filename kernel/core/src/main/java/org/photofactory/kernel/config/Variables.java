package org.photofactory.kernel.config;

import java.util.Locale;
import java.util.Set;

/** Names of environment variables. */
final class Variables {

  static final String PREFIX = "PHOTOFACTORY_";
  static final String PLUGIN_PREFIX = PREFIX + "PLUGIN_";
  static final String CONFIG = PREFIX + "CONFIG";

  /** Variables that are ours but no settings. */
  static final Set<String> RESERVED = Set.of(CONFIG, PREFIX + "HOME");

  private Variables() {}

  /** The variable that sets a key. */
  static String of(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
