package org.photofactory.web.library;

import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/** Reads from an address which assets somebody asks for. */
final class Wishes {

  private Wishes() {}

  static @Nullable Boolean mark(String name, @Nullable String text) {
    return switch (text) {
      case null -> null;
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(name + " is true or false.");
    };
  }

  static @Nullable String tag(@Nullable String tag) {
    if (tag != null && (tag.isBlank() || tag.indexOf('\0') >= 0)) {
      throw refused("tag names a tag.");
    }
    return tag;
  }

  static @Nullable Integer stars(@Nullable String minRating) {
    if (minRating == null) {
      return null;
    }
    if (minRating.matches("[1-5]")) {
      return Integer.valueOf(minRating);
    }
    throw refused("minRating is 1 to 5.");
  }

  private static ProblemException refused(String message) {
    return Problem.badRequest(message, null).asException();
  }
}
