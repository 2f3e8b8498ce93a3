package org.photofactory.kernel.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * A word that opens the door to whoever knows it: 256 random bits. It is shown once and never
 * stored; the ledger keeps its hash, which needs no salt and no slowness since nobody can guess the
 * word.
 *
 * @param text as its holder keeps it: 43 characters of base64url
 */
public record Secret(String text) {

  private static final int BYTES = 32;

  /**
   * A new one. It begins with no hyphen: people give it to programs on a command line, where one in
   * 64 would pass for an option.
   */
  public static Secret fresh(SecureRandom random) {
    return Stream.generate(() -> text(random))
        .filter(text -> !text.startsWith("-"))
        .findFirst()
        .map(Secret::new)
        .orElseThrow();
  }

  private static String text(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** SHA-256 of the text: what the ledger knows it by. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** True when both are the same word; takes as long when they are not. */
  public boolean is(Secret other) {
    return MessageDigest.isEqual(hash(), other.hash());
  }

  /** Without the text, so that no log ever holds one. */
  @Override
  public String toString() {
    return "Secret";
  }
}
