package org.photofactory.launcher.importing;

import java.nio.file.Path;

/** What became of one file of an import. */
sealed interface Result {

  /** The file. */
  Path file();

  /** New in the library. */
  record Accepted(Path file) implements Result {}

  /** Already in the library. */
  record Duplicate(Path file) implements Result {}

  /** Taken, but set aside for a reason. */
  record Quarantined(Path file, String code, String reason) implements Result {}

  /** Not tried, because the appliance had stopped to answer by then. */
  record Unsent(Path file) implements Result {}

  /** Not taken; it may be sent again. */
  record Failed(Path file, String reason) implements Result {}
}
