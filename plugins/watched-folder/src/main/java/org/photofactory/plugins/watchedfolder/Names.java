package org.photofactory.plugins.watchedfolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Names of files and folders that are not meant to be taken in. Stateless, thread-safe. */
final class Names {

  /** Left by Windows and by Synology. */
  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "@eadir");

  /** What programs call a file while they write it. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".filepart");

  private Names() {}

  /** True for hidden files, files in the making and litter. Nobody hides a file by two dots. */
  static boolean ignored(Path path) {
    String name = Objects.requireNonNull(path.getFileName()).toString().toLowerCase(Locale.ROOT);
    boolean hidden = name.startsWith(".") && !name.startsWith("..");
    return hidden
        || name.startsWith("~syncthing~")
        || LITTER.contains(name)
        || UNFINISHED.stream().anyMatch(name::endsWith);
  }
}
