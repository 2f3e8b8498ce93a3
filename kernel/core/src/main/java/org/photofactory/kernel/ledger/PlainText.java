package org.photofactory.kernel.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as PostgreSQL can store it: cameras write NUL characters into their fields, a {@code text}
 * takes none.
 */
public final class PlainText {

  private static final int LONGEST_NAME = 1000;
  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /** A file's name as people gave it, as far as it can be kept: half characters cannot. */
  public static String ofName(String name) {
    StringBuilder kept = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .filter(point -> point != 0)
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? REPLACEMENT : point)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The text without NUL characters; null stays null. */
  public static @Nullable String of(@Nullable String text) {
    return text == null || text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  /** Each text without NUL characters. */
  public static List<String> all(List<String> texts) {
    return texts.stream().map(text -> text.replace("\0", "")).toList();
  }

  /** What a failure says, as far as it can say anything. */
  public static String describe(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    try {
      String message = failure.getMessage();
      return message == null ? name : name + ": " + message;
    } catch (Throwable speechless) {
      return name;
    }
  }
}
