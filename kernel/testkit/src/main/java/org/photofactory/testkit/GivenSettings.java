package org.photofactory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.Settings;

/** Settings of a plugin in a test: those that it declares, and no others. Thread-safe. */
public final class GivenSettings implements Settings {

  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");

  private final Map<String, String> values;

  /**
   * @param values by key
   */
  public GivenSettings(Map<String, String> values) {
    this.values = new ConcurrentHashMap<>(values);
  }

  /**
   * The defaults in the descriptor {@code PF-INF/plugin.json} of the one plugin on the class path;
   * no descriptor means no settings.
   */
  public static GivenSettings fromClassPath() {
    GivenSettings settings = new GivenSettings(Map.of());
    DeclaredPlugin.onClassPath()
        .json()
        .path("settings")
        .properties()
        .forEach(entry -> settings.values.put(entry.getKey(), defaultOf(entry.getValue())));
    return settings;
  }

  /** The same with another value; only what is declared can be set. */
  public GivenSettings with(String key, String value) {
    GivenSettings changed = new GivenSettings(values);
    changed.put(key, value);
    return changed;
  }

  void put(String key, String value) {
    text(key);
    values.put(key, value);
  }

  @Override
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "The plugin does not declare the setting " + key + " in PF-INF/plugin.json");
    }
    return value;
  }

  @Override
  public int integer(String key) {
    return Integer.parseInt(text(key));
  }

  @Override
  public double number(String key) {
    return Double.parseDouble(text(key));
  }

  @Override
  public boolean flag(String key) {
    String value = text(key);
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(key + " is neither true nor false: " + value);
    }
    return value.equals("true");
  }

  @Override
  public Duration duration(String key) {
    Matcher matcher = DURATION.matcher(text(key));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(key + " is no duration: " + text(key));
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static String defaultOf(JsonNode setting) {
    return setting.path("default").asText();
  }
}
