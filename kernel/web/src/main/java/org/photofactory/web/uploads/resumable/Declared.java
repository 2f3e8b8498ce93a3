package org.photofactory.web.uploads.resumable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.uploads.Particulars;

/**
 * A file as it is announced before its bytes come.
 *
 * @param length in bytes
 * @param told what else its sender says of it
 * @param async true when its sender does not wait until the intake has decided
 */
public record Declared(long length, Particulars told, boolean async) {

  /**
   * Reads tus' header {@code Upload-Metadata}: pairs of a key and a Base64 text, between commas.
   *
   * @throws org.photofactory.web.rest.ProblemException when it makes no sense
   */
  static Declared of(long length, @Nullable String metadata, boolean async) {
    Map<String, String> values = read(metadata == null ? "" : metadata);
    String name = values.getOrDefault("filename", values.getOrDefault("name", ""));
    return new Declared(length, Particulars.of(name, values), async);
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
}
