package org.photofactory.kernel.settings;

import org.jspecify.annotations.Nullable;

/**
 * How a setting of a plugin stands, for people.
 *
 * @param key its name
 * @param declared what the plugin says of it
 * @param source who says its value
 * @param value its value; null when it has none, or must not be shown
 * @param secret whether its value must not be shown: it is declared so, or was when it was set
 * @param given true when it has a value, though that may not be shown
 */
public record SettingState(
    String key,
    DeclaredSetting declared,
    Source source,
    @Nullable String value,
    boolean secret,
    boolean given) {

  /**
   * Who says a value.
   *
   * @param origin who
   * @param place where it is written in the configuration, for people; null when it is not
   * @param trouble what is wrong with what was set, a sentence; null when nothing is
   */
  public record Source(Origin origin, @Nullable String place, @Nullable String trouble) {}

  /** Who says a value. The first that says one wins. */
  public enum Origin {
    /** The configuration: it can be changed there only. */
    CONFIGURATION,
    /** Somebody, by the API or the web app. */
    PERSON,
    /** Nobody: it is as the plugin states it. */
    DEFAULT
  }
}
