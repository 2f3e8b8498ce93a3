package org.photofactory.launcher.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that may not be there yet. */
final class Folders {

  private Folders() {}

  /** The folder itself, or the nearest one above it that is there. */
  static Path existing(Path folder) {
    Path candidate = folder.toAbsolutePath();
    while (!Files.exists(candidate) && candidate.getParent() != null) {
      candidate = candidate.getParent();
    }
    return candidate;
  }
}
