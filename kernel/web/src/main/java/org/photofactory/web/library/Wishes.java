package org.photofactory.web.library;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.kernel.ledger.library.Narrowing.Medium;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/** Reads from an address which assets somebody asks for. */
final class Wishes {

  private Wishes() {}

  static Narrowing of(
      @Nullable String favourite,
      @Nullable String archived,
      @Nullable String hidden,
      @Nullable String tag,
      @Nullable String minRating,
      @Nullable String type) {
    Narrowing.MarkWish marks =
        new Narrowing.MarkWish(
            mark("favourite", favourite), mark("archived", archived), mark("hidden", hidden));
    return new Narrowing(marks, tag(tag), stars(minRating), medium(type));
  }

  private static @Nullable Boolean mark(String name, @Nullable String text) {
    return switch (text) {
      case null -> null;
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(name + " is true or false.");
    };
  }

  private static @Nullable String tag(@Nullable String tag) {
    if (tag != null && (tag.isBlank() || tag.indexOf('\0') >= 0)) {
      throw refused("tag names a tag.");
    }
    return tag;
  }

  private static @Nullable Integer stars(@Nullable String minRating) {
    if (minRating == null) {
      return null;
    }
    if (minRating.matches("[1-5]")) {
      return Integer.valueOf(minRating);
    }
    throw refused("minRating is 1 to 5.");
  }

  private static @Nullable Medium medium(@Nullable String type) {
    if (type == null) {
      return null;
    }
    return Arrays.stream(Medium.values())
        .filter(medium -> medium.word().equals(type))
        .findFirst()
        .orElseThrow(() -> refused("type is photo, video or audio."));
  }

  private static ProblemException refused(String message) {
    return Problem.badRequest(message, null).asException();
  }
}
