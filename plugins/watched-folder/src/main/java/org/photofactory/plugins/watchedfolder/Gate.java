package org.photofactory.plugins.watchedfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says which of the named folders can be looked through. Thread-safe.
 *
 * @param own folders of the appliance: what lies there is in the library, or on its way out
 */
record Gate(List<Path> own) {

  /** A folder, or why it is none that can be looked through; one of them is there. */
  record Answer(Optional<Path> folder, String objection) {

    private static Answer no(String objection) {
      return new Answer(Optional.empty(), objection);
    }
  }

  /** The folder of this name, links in its path followed. */
  Answer ask(String name) {
    Path folder;
    try {
      folder = Path.of(name);
    } catch (InvalidPathException nonsense) {
      return Answer.no("\"%s\" is no path of a folder.".formatted(name));
    }
    if (!folder.isAbsolute()) {
      return Answer.no(
          "\"%s\" is no absolute path: name the folder from the root on, as in /media/photos."
              .formatted(name));
    }
    return own.stream()
        .filter(mine -> overlap(real(folder), real(mine)))
        .findFirst()
        .map(mine -> Answer.no(overlapping(folder, mine)))
        .orElseGet(() -> there(folder));
  }

  private static Answer there(Path folder) {
    return Files.isDirectory(folder)
        ? new Answer(Optional.of(real(folder)), "")
        : Answer.no(
            "The folder %s is not there: mount its disk, or make it. What came from it stays in the library."
                .formatted(folder));
  }

  private static String overlapping(Path folder, Path mine) {
    return "The folder %s and the appliance's own folder %s lie within each other, so it is not looked through: name one apart."
        .formatted(folder, mine);
  }

  private static boolean overlap(Path one, Path other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException missing) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
