package org.photofactory.plugins.video.playback;

import java.util.List;
import java.util.regex.Pattern;

/** Settings that list several things. */
final class Words {

  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

  private Words() {}

  /** What stands between commas. */
  static List<String> of(String list) {
    return BETWEEN.splitAsStream(list).filter(word -> !word.isEmpty()).toList();
  }
}
