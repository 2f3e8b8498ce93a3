package org.photofactory.web.uploads.resumable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/**
 * What a sender says of a file before its bytes come.
 *
 * @param length in bytes
 * @param name as a person calls it
 * @param capturedAt when it was taken; null when the sender does not say
 * @param modifiedAt when the sender's file was last changed; null when the sender does not say
 */
public record Declared(
    long length, String name, @Nullable Instant capturedAt, @Nullable Instant modifiedAt) {

  private static final String CAPTURED_AT = "captured_at";
  private static final String MODIFIED_AT = "modified_at";
  private static final String OFFSET = "client_tz_offset_minutes";

  /**
   * Reads tus' header {@code Upload-Metadata}: pairs of a key and a Base64 text, between commas.
   *
   * @throws org.photofactory.web.rest.ProblemException when it makes no sense
   */
  static Declared of(long length, @Nullable String metadata) {
    Map<String, String> values = read(metadata == null ? "" : metadata);
    String name = values.getOrDefault("filename", values.getOrDefault("name", ""));
    if (name.isBlank()) {
      throw Problem.badRequest(
              "The file needs a name.", "Put filename into the header Upload-Metadata.")
          .asException();
    }
    return new Declared(length, name, time(CAPTURED_AT, values), time(MODIFIED_AT, values));
  }

  private static Map<String, String> read(String metadata) {
    Map<String, String> values = new HashMap<>();
    for (String pair : metadata.split(",", -1)) {
      String[] parts = pair.strip().split(" +", 2);
      values.put(parts[0], parts.length == 1 ? "" : text(parts[0], parts[1].strip()));
    }
    return values;
  }

  private static String text(String key, String base64) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (IllegalArgumentException | CharacterCodingException broken) {
      throw Problem.badRequest(
              "The value of " + key + " in Upload-Metadata cannot be read.",
              "Each value is Base64 of UTF-8 text.")
          .asException();
    }
  }

  private static @Nullable Instant time(String key, Map<String, String> values) {
    String text = values.getOrDefault(key, "");
    if (text.isBlank()) {
      return null;
    }
    try {
      return values.containsKey(OFFSET) && !text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
          ? LocalDateTime.parse(text).toInstant(offset(values.get(OFFSET)))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException | NumberFormatException notTime) {
      throw Problem.badRequest(
              key + " in Upload-Metadata is no time.",
              "Example: 2020-02-18T15:55:53+01:00, or without offset together with " + OFFSET + ".")
          .asException();
    }
  }

  private static ZoneOffset offset(@Nullable String minutes) {
    return ZoneOffset.ofTotalSeconds(Math.multiplyExact(Integer.parseInt(minutes), 60));
  }
}
