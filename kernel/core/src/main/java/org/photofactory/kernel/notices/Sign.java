package org.photofactory.kernel.notices;

import org.jspecify.annotations.Nullable;
import org.photofactory.spi.notice.Notice;

/**
 * How something fares in this moment.
 *
 * @param about what, for example {@code service/decoder}; its first part names the {@link Rule}
 * @param level how bad it is; null when it is well
 * @param title one line for people, while it is bad
 * @param text what is to be said of it, while it is bad
 */
public record Sign(String about, Notice.@Nullable Level level, String title, String text) {

  /** It is well. */
  public static Sign well(String about, String title) {
    return new Sign(about, null, title, "");
  }

  /** It is not as it should be. */
  public static Sign bad(String about, Notice.Level level, String title, String text) {
    return new Sign(about, level, title, text);
  }
}
