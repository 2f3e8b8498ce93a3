package org.photofactory.plugins.video.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** SQL that lies beside the classes that use it. */
public final class Statements {

  private Statements() {}

  /** The statement in {@code <name>.sql} beside a class. */
  public static String of(Class<?> user, String name) {
    try (InputStream file = user.getResourceAsStream(name + ".sql")) {
      byte[] text = Objects.requireNonNull(file, name + ".sql is not in the jar").readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
