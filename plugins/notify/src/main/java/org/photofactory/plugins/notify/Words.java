package org.photofactory.plugins.notify;

import java.util.List;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.Settings;

/** Settings that hold several words. */
final class Words {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  private Words() {}

  /** The words of a setting, each once, in their order. */
  static List<String> of(Settings settings, String key) {
    return BETWEEN
        .splitAsStream(settings.text(key))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
