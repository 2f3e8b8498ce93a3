package org.photofactory.kernel.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what a plugin declares under {@code settings} in {@code PF-INF/plugin.json}: the {@code
 * properties} of a JSON Schema, of which it knows the keywords that a form can show. Whatever else
 * is stated is refused: a rule that nobody keeps would be a false promise.
 */
public final class SettingsSchema {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final int MOST = 100;

  private SettingsSchema() {}

  /**
   * The settings, in the order in which they are stated.
   *
   * @param properties missing for none
   * @throws IllegalArgumentException with a sentence for people, without its full stop
   */
  public static Map<String, DeclaredSetting> read(JsonNode properties) {
    Keyword.require(
        properties.isMissingNode() || properties.isObject(),
        "the settings in plugin.json are no JSON object");
    Keyword.require(
        properties.size() <= MOST, "plugin.json states more than " + MOST + " settings");
    Map<String, DeclaredSetting> settings = new LinkedHashMap<>();
    properties
        .properties()
        .forEach(
            entry -> settings.put(key(entry.getKey()), setting(entry.getKey(), entry.getValue())));
    return Collections.unmodifiableMap(settings);
  }

  private static String key(String key) {
    Keyword.require(
        KEY.matcher(key).matches(), "\"" + key + "\" is no setting: lower case with hyphens");
    return key;
  }

  private static DeclaredSetting setting(String key, JsonNode node) {
    Keyword keyword = new Keyword(key, node);
    KindReader reader = KindReader.of(keyword);
    boolean secret = keyword.flag("writeOnly");
    DeclaredSetting setting =
        new DeclaredSetting(words(key, keyword), reader.kind(), reader.defaultText(), secret);
    setting
        .objection(setting.defaultText())
        .ifPresent(
            allowed -> keyword.refuse("has a default that does not fit: it must be " + allowed));
    if (secret && !setting.defaultText().isEmpty()) {
      keyword.refuse("is secret, so its default cannot stand in a jar");
    }
    return setting;
  }

  private static DeclaredSetting.Words words(String key, Keyword keyword) {
    String title = keyword.text("title", title(key));
    return new DeclaredSetting.Words(title, keyword.text("description"));
  }

  /** {@code max-megapixels} becomes {@code Max megapixels}. */
  private static String title(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('-', ' ');
  }
}
