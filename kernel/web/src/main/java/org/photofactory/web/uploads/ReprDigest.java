package org.photofactory.web.uploads;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/** Reads the header {@code Repr-Digest} (RFC 9530), by which a sender says what its bytes have. */
final class ReprDigest {

  static final String HEADER = "Repr-Digest";

  private static final int SHA256_BYTES = 32;
  private static final Pattern SHA256 =
      Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]+=*):\\s*(?:$|,)");

  private ReprDigest() {}

  /**
   * The SHA-256 in lower-case hex; null without the header.
   *
   * @throws org.photofactory.web.rest.ProblemException when the header names none: a sender that
   *     wants its bytes checked must not be left in the belief that they are
   */
  static @Nullable String sha256(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher digest = SHA256.matcher(header.strip());
    if (digest.find()) {
      byte[] hash = decoded(digest.group(1));
      if (hash.length == SHA256_BYTES) {
        return HexFormat.of().formatHex(hash);
      }
    }
    throw unreadable();
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException broken) {
      throw unreadable();
    }
  }

  private static RuntimeException unreadable() {
    return Problem.badRequest(
            HEADER + " must have a SHA-256.",
            "Example: " + HEADER + ": sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
        .asException();
  }
}
