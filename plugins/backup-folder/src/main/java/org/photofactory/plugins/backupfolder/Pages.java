package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.backup.BackupPage;
import org.photofactory.spi.backup.BackupPage.Copy;

/**
 * Lists a tree of folders in parts, in the order of its names, without looking into what lies
 * before the part. For one call.
 */
final class Pages {

  private final int size;
  private final List<Copy> found = new ArrayList<>();

  /**
   * @param size how many copies a page has at most
   */
  Pages(int size) {
    this.size = size;
  }

  /**
   * @param cursor path of the last copy of the page before; null for the first
   */
  BackupPage page(Path root, @Nullable String cursor) throws IOException {
    walk(root, "", cursor == null ? List.of() : List.of(cursor.split("/")));
    if (found.size() <= size) {
      return new BackupPage(found, null);
    }
    List<Copy> part = found.subList(0, size);
    return new BackupPage(part, part.getLast().path());
  }

  /** Goes on after {@code after}; empty: from the beginning. */
  private void walk(Path folder, String prefix, List<String> after) throws IOException {
    for (String name : names(folder)) {
      int order = after.isEmpty() ? 1 : name.compareTo(after.getFirst());
      Path file = folder.resolve(name);
      if (order < 0 || found.size() > size) {
        continue;
      }
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        walk(file, prefix + name + "/", order == 0 ? after.subList(1, after.size()) : List.of());
      } else if (order > 0 && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        found.add(new Copy(prefix + name, Files.size(file)));
      }
    }
  }

  /** What is hidden is nobody's copy. */
  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
