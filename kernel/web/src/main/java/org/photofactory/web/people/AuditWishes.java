package org.photofactory.web.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/** Reads from an address which deeds somebody looks for. */
final class AuditWishes {

  private static final Pattern ACTION = Pattern.compile("[A-Z][A-Z_]{0,63}");
  private static final int MOST_ACTIONS = 50;
  private static final int LAST_YEAR = 9999;

  private AuditWishes() {}

  static @Nullable String actor(@Nullable String actor) {
    if (actor != null && (actor.isBlank() || actor.indexOf('\0') >= 0)) {
      throw refused("actor is a login.");
    }
    return actor;
  }

  static List<String> actions(List<String> actions) {
    if (actions.size() > MOST_ACTIONS
        || !actions.stream().allMatch(action -> ACTION.matcher(action).matches())) {
      throw refused("action is a word like LOGIN.");
    }
    return actions;
  }

  static @Nullable Instant time(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException unreadable) {
      // Answered below, like a time out of range.
    }
    throw refused(name + " is a time with its offset, like 2026-01-31T18:00:00Z.");
  }

  private static ProblemException refused(String message) {
    return Problem.badRequest(message, null).asException();
  }
}
