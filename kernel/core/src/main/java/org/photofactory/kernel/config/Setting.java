package org.photofactory.kernel.config;

/**
 * One setting of the kernel.
 *
 * @param key its name in the file, for example {@code http.port}
 * @param kind what its values look like
 * @param defaultText its value when nobody sets it; empty when that means "none"
 * @param description for people, one or two sentences
 * @param secret true when it must never be shown
 */
public record Setting<T>(
    String key, Kind<T> kind, String defaultText, String description, boolean secret) {

  static <T> Setting<T> of(String key, Kind<T> kind, String defaultText, String description) {
    return new Setting<>(key, kind, defaultText, description, false);
  }

  /** Its name in the environment, for example {@code PHOTOFACTORY_HTTP_PORT}. */
  public String variable() {
    return Variables.of(key);
  }
}
