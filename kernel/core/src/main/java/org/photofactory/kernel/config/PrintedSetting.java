package org.photofactory.kernel.config;

/**
 * A setting as people may see it.
 *
 * @param key its name
 * @param value its value, masked when it is secret; empty when there is none
 * @param origin where the value was set, for people
 * @param changed false when it is the default
 */
public record PrintedSetting(String key, String value, String origin, boolean changed) {

  /** Stands for a value that must not be seen. */
  static final String MASK = "********";
}
