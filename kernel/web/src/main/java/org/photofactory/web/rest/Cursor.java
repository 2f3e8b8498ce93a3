package org.photofactory.web.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ValueRange;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.backups.Bookmark;
import org.photofactory.kernel.ledger.library.TimelinePosition;

/** Turns places in lists into opaque words and back; a word that was not made here is refused. */
public final class Cursor {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** The years that PostgreSQL's timestamps know. */
  private static final ValueRange YEARS = ValueRange.of(-4712, 294_275);

  private static final String WELL = "+";

  private Cursor() {}

  /** A word for a place in the timeline. */
  public static String of(TimelinePosition position) {
    return encode("t" + position.id() + "@" + position.sortTime());
  }

  /** A word for the number of items passed so far. */
  public static String of(int passed) {
    return encode("n" + passed);
  }

  /** The place in the timeline; its start for null. */
  public static TimelinePosition position(@Nullable String cursor) {
    if (cursor == null) {
      return TimelinePosition.START;
    }
    try {
      String text = decode(cursor, 't');
      int at = text.indexOf('@');
      long id = Long.parseLong(text.substring(0, Math.max(at, 0)));
      LocalDateTime sortTime = LocalDateTime.parse(text.substring(at + 1));
      if (YEARS.isValidValue(sortTime.getYear())) {
        return new TimelinePosition(sortTime, id);
      }
      throw refused();
    } catch (IllegalArgumentException | DateTimeException broken) {
      throw refused();
    }
  }

  /** The number of items passed; 0 for null. */
  public static int passed(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    try {
      int passed = Integer.parseInt(decode(cursor, 'n'));
      if (passed >= 0) {
        return passed;
      }
    } catch (IllegalArgumentException broken) {
      // Answered below, like a number out of range.
    }
    throw refused();
  }

  /** A word for the id of the last item seen. */
  public static String ofId(long id) {
    return encode("i" + id);
  }

  /** The id of the last item seen; 0 for null. */
  public static long id(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    try {
      long id = Long.parseLong(decode(cursor, 'i'));
      if (id > 0) {
        return id;
      }
    } catch (IllegalArgumentException broken) {
      // Answered below, like a number out of range.
    }
    throw refused();
  }

  /** A word for a place in a list that tells first what is not well. */
  public static String of(Bookmark bookmark) {
    return encode("b" + bookmark.assetId() + (bookmark.well() ? WELL : ""));
  }

  /** The place in a list that tells first what is not well; its start for null. */
  public static Bookmark bookmark(@Nullable String cursor) {
    if (cursor == null) {
      return Bookmark.START;
    }
    try {
      String text = decode(cursor, 'b');
      boolean well = text.endsWith(WELL);
      long id = Long.parseLong(text.substring(0, text.length() - (well ? WELL.length() : 0)));
      if (id > 0) {
        return new Bookmark(well, id);
      }
    } catch (IllegalArgumentException broken) {
      // Answered below, like a number out of range.
    }
    throw refused();
  }

  private static String encode(String text) {
    return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor, char mark) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    if (text.isEmpty() || text.charAt(0) != mark) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return text.substring(1);
  }

  private static ProblemException refused() {
    return Problem.of(
            400,
            "BAD_CURSOR",
            "The cursor was not given out by this list.",
            "Start again without a cursor.")
        .asException();
  }
}
