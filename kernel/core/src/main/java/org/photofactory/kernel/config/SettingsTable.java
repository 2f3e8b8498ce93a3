package org.photofactory.kernel.config;

import java.util.List;
import java.util.stream.Collectors;

/** The table of all settings for {@code docs/configuration.md}. */
public final class SettingsTable {

  private static final String BEGIN = "<!-- begin: settings -->";
  private static final String END = "<!-- end: settings -->";
  private static final String HEAD =
      "| setting | environment | default | meaning |\n|---|---|---|---|\n";

  private SettingsTable() {}

  /**
   * A page with its table made anew.
   *
   * @throws IllegalArgumentException when the page has no place for the table
   */
  public static String renew(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page lacks " + BEGIN + " and " + END);
    }
    return page.substring(0, begin) + BEGIN + "\n" + markdown() + page.substring(end);
  }

  /** The table in Markdown. */
  public static String markdown() {
    return rows(Catalogue.settings());
  }

  private static String rows(List<Setting<?>> settings) {
    return settings.stream().map(SettingsTable::row).collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private static String row(Setting<?> setting) {
    String fallback = setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`";
    return "| `%s` | `%s` | %s | %s%s |"
        .formatted(
            setting.key(), setting.variable(), fallback, setting.description(), allowed(setting));
  }

  private static String allowed(Setting<?> setting) {
    String allowed = setting.kind().allowed();
    return allowed.equals(Kind.text().allowed()) ? "" : " It must be " + allowed + ".";
  }
}
