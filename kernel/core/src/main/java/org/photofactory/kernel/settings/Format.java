package org.photofactory.kernel.settings;

import java.net.URI;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a text is, beyond its characters; named as in JSON Schema. */
public enum Format {
  /** An address of the web. */
  URI("an address that begins with https:// or http://", Format::web),
  /** An address for mail. */
  EMAIL(
      "an address for mail, like anna@example.org",
      Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}").asMatchPredicate()),
  /** A time span as {@link org.photofactory.spi.stage.Settings#duration} reads it. */
  DURATION("a duration like 500ms, 10s, 5m, 1h or 1d", PluginSettings::isDuration);

  private final String allowed;
  private final Predicate<String> test;

  Format(String allowed, Predicate<String> test) {
    this.allowed = allowed;
    this.test = test;
  }

  boolean allows(String text) {
    return test.test(text);
  }

  String allowed() {
    return allowed;
  }

  private static boolean web(String text) {
    try {
      URI address = java.net.URI.create(text);
      String scheme = address.getScheme();
      return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
          && address.getHost() != null;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
