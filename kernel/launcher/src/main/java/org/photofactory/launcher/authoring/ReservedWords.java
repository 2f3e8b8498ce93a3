package org.photofactory.launcher.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What no table of PostgreSQL can be called without quotes. */
final class ReservedWords {

  private static final String FILE = "reserved-words.txt";

  private ReservedWords() {}

  /** All of them, in lower case. */
  static Set<String> all() {
    try (InputStream file = ReservedWords.class.getResourceAsStream(FILE)) {
      byte[] text = Objects.requireNonNull(file, FILE + " is not in the jar").readAllBytes();
      return new String(text, StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
