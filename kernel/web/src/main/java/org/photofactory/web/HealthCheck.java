package org.photofactory.web;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param name for example {@code vault}
 * @param up true when it is there
 * @param message a sentence for people; null when it is there
 * @param hint what to do about it; null when it is there
 */
public record HealthCheck(
    String name, boolean up, @Nullable String message, @Nullable String hint) {

  /** It is there. */
  public static HealthCheck up(String name) {
    return new HealthCheck(name, true, null, null);
  }

  /** It is not there. */
  public static HealthCheck down(String name, String message, String hint) {
    return new HealthCheck(name, false, message, hint);
  }
}
