package org.photofactory.web.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long a page of a list is. */
public final class Limits {

  private static final int LARGEST = 500;

  private Limits() {}

  /** The asked-for number of items, or {@code usual} for null; refused unless it is 1 to 500. */
  public static int of(@Nullable String asked, int usual) {
    try {
      int limit = asked == null ? usual : Integer.parseInt(asked);
      if (limit >= 1 && limit <= LARGEST) {
        return limit;
      }
    } catch (NumberFormatException notNumber) {
      // Answered below, like a number out of range.
    }
    throw Problem.badRequest("limit must be 1 to " + LARGEST + ".", null).asException();
  }

  /**
   * A page cut from items that were asked for with one more than {@code limit}, so that the last
   * page is known as such.
   *
   * @param cursor makes the word for the place after an item
   */
  public static <T> Page<T> cut(List<T> items, int limit, Function<T, String> cursor) {
    if (items.size() <= limit) {
      return new Page<>(items, null);
    }
    List<T> page = items.subList(0, limit);
    return new Page<>(page, cursor.apply(page.getLast()));
  }
}
