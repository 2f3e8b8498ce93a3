package org.photofactory.kernel.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no folder of the appliance lies within another: an inbox that holds the vault
 * would take the originals for new files, find them known, and remove them. Stateless, thread-safe.
 */
final class SeparateFolders {

  private SeparateFolders() {}

  /** A sentence for each pair of folders that overlap, links followed. */
  static List<String> problems(Configuration configuration) {
    List<Map.Entry<String, Path>> folders = List.copyOf(folders(configuration).entrySet());
    List<String> problems = new ArrayList<>();
    for (int one = 0; one < folders.size(); one++) {
      for (int other = one + 1; other < folders.size(); other++) {
        if (overlap(real(folders.get(one).getValue()), real(folders.get(other).getValue()))) {
          problems.add(sentence(folders.get(one), folders.get(other)));
        }
      }
    }
    return problems;
  }

  private static Map<String, Path> folders(Configuration configuration) {
    DataFolders all = new RoomSettings(configuration).folders();
    Map<String, Path> folders = new LinkedHashMap<>();
    folders.put("inbox.dir", all.inbox());
    folders.put("vault.dir", all.vault());
    folders.put("derivatives.dir", all.derivatives());
    for (Path own :
        List.of(
            all.database(),
            all.plugins(),
            all.quarantine(),
            all.trash(),
            all.scratch(),
            all.cache())) {
      folders.put(own.getFileName() + " in data.dir", own);
    }
    return folders;
  }

  private static boolean overlap(Path one, Path other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String sentence(Map.Entry<String, Path> one, Map.Entry<String, Path> other) {
    return "The folders %s (%s) and %s (%s) lie within each other. Give each a place of its own."
        .formatted(one.getKey(), one.getValue(), other.getKey(), other.getValue());
  }

  /** The folder as the system sees it, also when its last parts do not exist yet. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException missing) {
      @Nullable Path parent = folder.getParent();
      @Nullable Path name = folder.getFileName();
      return parent == null || name == null ? folder : real(parent).resolve(name);
    }
  }
}
