package org.photofactory.launcher.cli;

import java.nio.file.Path;

/** Words of others as a terminal may show them: control characters could draw over other lines. */
public final class Printable {

  private Printable() {}

  /** The path with its control characters as question marks. */
  public static String of(Path path) {
    return of(path.toString());
  }

  /** The text with its control characters as question marks. */
  public static String of(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
