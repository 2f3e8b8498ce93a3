package org.photofactory.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a test's factory lies.
 *
 * @param root absolute
 */
record TestFolder(Path root) {

  /** An empty folder, but for the programs of PostgreSQL, which take a while to unpack. */
  static TestFolder emptied(Path root) throws IOException {
    TestFolder folder = new TestFolder(root);
    Files.createDirectories(folder.plugins());
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        if (!folder.keeps(path)) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder.plugins());
    return folder;
  }

  /** Plugins that the factory comes with. */
  Path plugins() {
    return root.resolve("plugins");
  }

  /** Its data. */
  Path data() {
    return root.resolve("data");
  }

  private boolean keeps(Path path) {
    Path programs = data().resolve("db");
    boolean within =
        path.startsWith(programs)
            && !path.equals(programs)
            && programs.relativize(path).getName(0).toString().startsWith("server-");
    return within || (Files.isDirectory(path) && programs.startsWith(path));
  }
}
