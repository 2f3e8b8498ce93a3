package org.photofactory.web.uploads;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/**
 * What a sender says of a file. All ways to send files know it by the same words.
 *
 * @param name as a person calls it
 * @param capturedAt when it was taken; null when the sender does not say
 * @param modifiedAt when the sender's file was last changed; null when the sender does not say
 * @param sha256 what its bytes must have, lower-case hex; null when the sender does not say
 */
public record Particulars(
    String name,
    @Nullable Instant capturedAt,
    @Nullable Instant modifiedAt,
    @Nullable String sha256) {

  /** When it was taken: with an offset, or without one together with {@link #OFFSET}. */
  public static final String CAPTURED_AT = "captured_at";

  /** When the sender's file was last changed; written like {@link #CAPTURED_AT}. */
  public static final String MODIFIED_AT = "modified_at";

  /** Minutes east of UTC, for times that have no offset. */
  public static final String OFFSET = "client_tz_offset_minutes";

  /** SHA-256 of the bytes in hex. */
  public static final String SHA256 = "sha256";

  /**
   * Reads what a sender says.
   *
   * @param values texts by their words; empty ones say nothing
   * @throws org.photofactory.web.rest.ProblemException when it makes no sense
   */
  public static Particulars of(@Nullable String name, Map<String, String> values) {
    if (name == null || name.isBlank()) {
      throw Problem.badRequest("The file needs a name.", "docs/api.md tells where to put it.")
          .asException();
    }
    return new Particulars(
        name, time(CAPTURED_AT, values), time(MODIFIED_AT, values), hash(values.get(SHA256)));
  }

  /**
   * A SHA-256 in lower-case hex; null for nothing.
   *
   * @throws org.photofactory.web.rest.ProblemException when it is none
   */
  static @Nullable String hash(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.strip().matches("[0-9a-fA-F]{64}")) {
      throw Problem.badRequest(SHA256 + " must be 64 hex digits.", "As sha256sum prints them.")
          .asException();
    }
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant time(String word, Map<String, String> values) {
    String text = values.getOrDefault(word, "").strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      String minutes = values.getOrDefault(OFFSET, "").strip();
      return minutes.isEmpty() || text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(offset(minutes));
    } catch (DateTimeException | ArithmeticException | NumberFormatException notTime) {
      throw Problem.badRequest(
              word + " is no time.",
              "Example: 2020-02-18T15:55:53+01:00, or without offset together with " + OFFSET + ".")
          .asException();
    }
  }

  private static ZoneOffset offset(String minutes) {
    return ZoneOffset.ofTotalSeconds(Math.multiplyExact(Integer.parseInt(minutes), 60));
  }
}
