package org.photofactory.kernel.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.Settings;

/** Settings of one plugin at one moment, with defaults filled in. Immutable. */
final class PluginSettings implements Settings {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

  private final String plugin;
  private final Map<String, String> values;

  PluginSettings(String plugin, Map<String, String> values) {
    this.plugin = plugin;
    this.values = Map.copyOf(values);
  }

  @Override
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "The plugin " + plugin + " does not declare the setting " + key + " in plugin.json.");
    }
    return value;
  }

  /** True for a text that {@link #duration} can read. */
  static boolean isDuration(String text) {
    return DURATION.matcher(text).matches();
  }

  @Override
  public int integer(String key) {
    try {
      return Integer.parseInt(text(key).strip());
    } catch (NumberFormatException notANumber) {
      throw notAllowed(key, "a whole number");
    }
  }

  @Override
  public double number(String key) {
    try {
      return new BigDecimal(text(key).strip()).doubleValue();
    } catch (NumberFormatException notANumber) {
      throw notAllowed(key, "a number");
    }
  }

  @Override
  public boolean flag(String key) {
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw notAllowed(key, "true or false");
    };
  }

  @Override
  public Duration duration(String key) {
    Matcher matcher = DURATION.matcher(text(key));
    if (!matcher.matches()) {
      throw notAllowed(key, "a duration like 500ms, 10s, 5m, 1h or 1d");
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

  private IllegalArgumentException notAllowed(String key, String allowed) {
    return new IllegalArgumentException(
        "plugin.%s.%s cannot be \"%s\". It must be %s.".formatted(plugin, key, text(key), allowed));
  }
}
