package org.photofactory.web.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.kernel.ledger.library.Narrowing.Medium;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/** Reads from an address which assets somebody asks for. */
final class Wishes {

  private static final int MOST_TAGS = 20;

  private Wishes() {}

  static Narrowing of(
      Narrowing.MarkWish marks,
      List<String> tags,
      Narrowing.Days days,
      Narrowing.Where where,
      @Nullable String minRating,
      @Nullable String type) {
    return new Narrowing(marks, tags(tags), days, where, stars(minRating), medium(type));
  }

  static Narrowing.MarkWish marks(
      @Nullable String favourite, @Nullable String archived, @Nullable String hidden) {
    return new Narrowing.MarkWish(
        mark("favourite", favourite), mark("archived", archived), mark("hidden", hidden));
  }

  static Narrowing.Days days(@Nullable String from, @Nullable String to) {
    return new Narrowing.Days(day("from", from), day("to", to));
  }

  static Narrowing.Where where(
      @Nullable String country, @Nullable String state, @Nullable String city) {
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw refused("country is a code of two letters, as PT.");
    }
    return new Narrowing.Where(country, named("state", state), named("city", city));
  }

  private static @Nullable String named(String what, @Nullable String name) {
    if (name != null && (name.isBlank() || name.indexOf('\0') >= 0)) {
      throw refused(what + " names a " + what + ".");
    }
    return name;
  }

  private static @Nullable LocalDate day(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException noDay) {
        throw refused(name + " is no day that there is.");
      }
    }
    throw refused(name + " is a day, as 2026-05-31.");
  }

  private static @Nullable Boolean mark(String name, @Nullable String text) {
    return switch (text) {
      case null -> null;
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(name + " is true or false.");
    };
  }

  private static List<String> tags(List<String> tags) {
    if (tags.size() > MOST_TAGS) {
      throw refused("There may be " + MOST_TAGS + " tags at once.");
    }
    if (tags.stream().anyMatch(tag -> tag.isBlank() || tag.indexOf('\0') >= 0)) {
      throw refused("tag names a tag.");
    }
    return tags;
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
