package org.photofactory.web.plugins;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.settings.DeclaredSetting;
import org.photofactory.kernel.settings.SettingKind;
import org.photofactory.kernel.settings.SettingState;
import org.photofactory.kernel.settings.SettingState.Origin;

/**
 * A setting of a plugin. Rules are called as in JSON Schema; those that do not bind are null.
 * Values are texts, as they would stand in the configuration.
 *
 * @param key its name
 * @param title its name for people
 * @param description one sentence
 * @param type what its values are
 * @param choices the only values there are; null when others can be
 * @param rules what values must keep to
 * @param defaultValue its value when nobody sets it; empty for none
 * @param secret true when its value is never told
 * @param set true when it has a value, though that may be a secret
 * @param value its value; null when it has none, and of a secret
 * @param origin who says its value; what the configuration says can be changed there only
 * @param place where the configuration says it; null when it does not
 * @param trouble what is wrong with what was set; null when nothing is
 */
public record SettingView(
    String key,
    String title,
    String description,
    Type type,
    @Nullable List<String> choices,
    Rules rules,
    @JsonProperty("default") String defaultValue,
    boolean secret,
    boolean set,
    @Nullable String value,
    Origin origin,
    @Nullable String place,
    @Nullable String trouble) {

  /** What values are. */
  public enum Type {
    TEXT,
    INTEGER,
    NUMBER,
    FLAG,
    URI,
    EMAIL,
    DURATION
  }

  /**
   * What values must keep to.
   *
   * @param minimum the smallest number
   * @param maximum the largest number
   * @param pattern a regular expression that must be found in a text
   * @param maxLength most characters
   * @param sentence all of it, as the rest of a sentence that begins "It must be"
   */
  public record Rules(
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      @Nullable String pattern,
      @Nullable Integer maxLength,
      String sentence) {}

  static SettingView of(SettingState state) {
    DeclaredSetting declared = state.declared();
    return new SettingView(
        state.key(),
        declared.words().title(),
        declared.words().description(),
        type(declared.kind()),
        declared.kind() instanceof SettingKind.Choice(List<String> words) ? words : null,
        rules(declared.kind()),
        declared.defaultText(),
        state.secret(),
        state.given(),
        state.value(),
        state.source().origin(),
        state.source().place(),
        state.source().trouble());
  }

  private static Type type(SettingKind kind) {
    return switch (kind) {
      case SettingKind.Text text when text.format() == null -> Type.TEXT;
      case SettingKind.Text text -> Type.valueOf(text.format().name());
      case SettingKind.Choice _ -> Type.TEXT;
      case SettingKind.Whole _ -> Type.INTEGER;
      case SettingKind.Decimal _ -> Type.NUMBER;
      case SettingKind.Flag _ -> Type.FLAG;
    };
  }

  private static Rules rules(SettingKind kind) {
    return switch (kind) {
      case SettingKind.Text(var pattern, var longest, _) ->
          new Rules(
              null, null, pattern == null ? null : pattern.pattern(), longest, kind.allowed());
      case SettingKind.Whole(var smallest, var largest) ->
          new Rules(
              BigDecimal.valueOf(smallest),
              BigDecimal.valueOf(largest),
              null,
              null,
              kind.allowed());
      case SettingKind.Decimal(var smallest, var largest) ->
          new Rules(smallest, largest, null, null, kind.allowed());
      case SettingKind.Choice _, SettingKind.Flag _ ->
          new Rules(null, null, null, null, kind.allowed());
    };
  }
}
