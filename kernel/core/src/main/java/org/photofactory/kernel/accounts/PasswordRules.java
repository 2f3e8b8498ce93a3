package org.photofactory.kernel.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken, after NIST SP 800-63B: long enough, not one that everybody tries
 * first, not the login itself, and no rule about digits and signs. Immutable.
 */
final class PasswordRules {

  private static final int SHORTEST = 10;

  /** A longer one would only keep the processor busy. */
  private static final int LONGEST = 256;

  private final Set<String> common = read();

  /** What is wrong with a new password, as a sentence; empty when it is good. */
  Optional<String> objection(String login, String password) {
    int length = password.codePointCount(0, password.length());
    String lower = password.toLowerCase(Locale.ROOT);
    if (length < SHORTEST) {
      return Optional.of("The password is shorter than " + SHORTEST + " characters.");
    }
    if (length > LONGEST) {
      return Optional.of("The password is longer than " + LONGEST + " characters.");
    }
    if (lower.contains(login.toLowerCase(Locale.ROOT)) && length - login.length() < SHORTEST / 2) {
      return Optional.of("The password is hardly more than the login.");
    }
    if (common.contains(bare(lower)) || lower.chars().distinct().count() < 4) {
      return Optional.of("The password is one of those that are tried first.");
    }
    return Optional.empty();
  }

  /** Without the digits and signs that people hang on to a common word. */
  private static String bare(String lower) {
    String word = lower.replaceAll("[^a-z]+$", "");
    return word.isEmpty() ? lower : word;
  }

  private static Set<String> read() {
    try (InputStream words = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      if (words == null) {
        throw new IllegalStateException("no such resource: common-passwords.txt");
      }
      return new String(words.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
