package org.photofactory.plugins.watchedfolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** SQL that lies beside this class. */
final class Statements {

  private Statements() {}

  /** The statement in {@code <name>.sql}. */
  static String named(String name) {
    try (InputStream file = Statements.class.getResourceAsStream(name + ".sql")) {
      byte[] text = Objects.requireNonNull(file, name + ".sql is not in the jar").readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
