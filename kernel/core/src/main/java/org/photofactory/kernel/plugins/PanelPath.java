package org.photofactory.kernel.plugins;

import java.util.regex.Pattern;

/** Names of files below {@code PF-INF/ui/}. */
final class PanelPath {

  /** Plain names only: nothing that leads upwards, nothing hidden, nothing that must be encoded. */
  private static final Pattern SOUND =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private static final int LONGEST = 200;

  private PanelPath() {}

  /** True for a path that can be a file's. */
  static boolean isSound(String path) {
    return path.length() <= LONGEST && SOUND.matcher(path).matches();
  }
}
