package org.photofactory.web.uploads.resumable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/**
 * What a chunk must have.
 *
 * @param algorithm as Java calls it
 * @param value the digest
 */
record Checksum(String algorithm, byte[] value) {

  /** Tus' names of the algorithms, in the order in which they are offered, and Java's. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  static final String OFFERED = "sha1,sha256";

  /**
   * Reads tus' header {@code Upload-Checksum}: an algorithm and the digest in Base64.
   *
   * @throws org.photofactory.web.rest.ProblemException when it makes no sense
   */
  static @Nullable Checksum of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String[] parts = header.strip().split(" +", 2);
    String algorithm = ALGORITHMS.get(parts[0]);
    if (algorithm == null || parts.length < 2) {
      throw unreadable();
    }
    try {
      return new Checksum(algorithm, Base64.getDecoder().decode(parts[1]));
    } catch (IllegalArgumentException notBase64) {
      throw unreadable();
    }
  }

  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has " + algorithm, impossible);
    }
  }

  boolean isOf(MessageDigest digest) {
    return MessageDigest.isEqual(value, digest.digest());
  }

  private static RuntimeException unreadable() {
    return Problem.badRequest(
            "Upload-Checksum cannot be read.",
            "Send one of " + OFFERED + " and the digest in Base64.")
        .asException();
  }
}
