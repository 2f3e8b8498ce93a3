package org.photofactory.launcher.importing;

import java.nio.file.Path;

/** Names of files as a terminal may show them. */
final class Printable {

  private Printable() {}

  /** The path with its control characters as question marks: they could draw over other lines. */
  static String of(Path path) {
    return path.toString().replaceAll("\\p{Cntrl}", "?");
  }
}
