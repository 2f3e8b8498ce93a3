package org.photofactory.kernel.config;

import java.util.List;
import java.util.stream.Collectors;
import org.photofactory.kernel.settings.Declaration;
import org.photofactory.kernel.settings.SettingsBook.Configured;

/** The configuration as text for people. */
public final class ConfigurationReport {

  private ConfigurationReport() {}

  /**
   * One line a setting: its name, its value with secrets masked, and where that was set.
   *
   * @param declared what the plugins at hand let people set
   * @param people what they have set for them
   */
  public static String text(
      Configuration configuration, List<Declaration> declared, Configured people) {
    List<PrintedSetting> settings = configuration.printed(declared, people);
    int width = settings.stream().mapToInt(setting -> line(setting).length()).max().orElse(1);
    String format = "%-" + Math.min(width, 70) + "s  (%s)";
    return settings.stream()
        .map(setting -> format.formatted(line(setting), setting.origin()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** What differs from the defaults, in one line; for the log of the start. */
  public static String changes(Configuration configuration) {
    String changes =
        configuration.printed().stream()
            .filter(PrintedSetting::changed)
            .map(ConfigurationReport::line)
            .collect(Collectors.joining(", "));
    return changes.isEmpty() ? "all settings have their defaults" : changes;
  }

  private static String line(PrintedSetting setting) {
    return setting.key() + " = " + setting.value();
  }
}
