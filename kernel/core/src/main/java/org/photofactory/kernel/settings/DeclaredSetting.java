package org.photofactory.kernel.settings;

import java.util.Optional;

/**
 * A setting that a plugin declares in {@code PF-INF/plugin.json}. Immutable.
 *
 * @param words what people read of it
 * @param kind what its values look like
 * @param defaultText its value when nobody sets it; empty for none
 * @param secret true when its value must never be shown
 */
public record DeclaredSetting(Words words, SettingKind kind, String defaultText, boolean secret) {

  /**
   * What people read of a setting.
   *
   * @param title its name
   * @param description one sentence
   */
  public record Words(String title, String description) {}

  /**
   * Why a text cannot be the value: the rest of a sentence that begins "It must be". Empty when it
   * can. What has no default may be left without a value.
   */
  public Optional<String> objection(String text) {
    return text.isEmpty() && defaultText.isEmpty() || kind.allows(text)
        ? Optional.empty()
        : Optional.of(kind.allowed());
  }
}
