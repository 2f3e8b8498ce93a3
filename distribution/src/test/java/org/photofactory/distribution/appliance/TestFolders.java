package org.photofactory.distribution.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Folders below {@code target/it}: unlike temporary folders they can be looked at after a failure.
 */
public final class TestFolders {

  private TestFolders() {}

  /** Makes a folder, and removes what an earlier run has left in it. */
  public static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
