package org.photofactory.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Plugins that were built against releases of the SPI, one each, and are never built again. */
final class Witnesses {

  private static final Path FOLDER =
      Path.of(System.getProperty("photofactory.root"), "kernel/sdk/witnesses");

  private Witnesses() {}

  static Stream<String> releases() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  static Path jar(String release) {
    return FOLDER.resolve(release).resolve("witness.jar");
  }
}
