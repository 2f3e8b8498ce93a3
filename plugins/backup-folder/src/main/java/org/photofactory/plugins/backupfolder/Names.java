package org.photofactory.plugins.backupfolder;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.photofactory.spi.backup.BackupItem;

/** Where copies lie: the path of the item, as every file system takes it. Stateless. */
final class Names {

  private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}]");

  /** Leading dots hide a file; trailing dots and blanks are dropped by Windows. */
  private static final Pattern EDGES = Pattern.compile("^\\.|[. ]$");

  /** Names of devices, with whatever extension. */
  private static final Pattern DEVICES =
      Pattern.compile("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?");

  private Names() {}

  /**
   * Places for an item's copy, the best first; the same ones every time. The later ones are for
   * when other bytes lie in the earlier ones, and tell by their hash whose they are.
   */
  static List<Path> candidates(Path root, BackupItem item) {
    Path plain = root;
    for (String part : item.path().split("/")) {
      plain = plain.resolve(safe(part));
    }
    String name = String.valueOf(plain.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String extension = dot > 0 ? name.substring(dot) : "";
    Path folder = Disk.parentOf(plain);
    String hash = item.sha256();
    return List.of(
        plain,
        folder.resolve(stem + " " + hash.substring(0, 8) + extension),
        // Short, so that it fits whatever the name is.
        folder.resolve(hash + (extension.length() <= 16 ? extension : "")));
  }

  private static String safe(String part) {
    String clean = REFUSED.matcher(part).replaceAll("_");
    clean = EDGES.matcher(clean).replaceAll("_");
    return DEVICES.matcher(clean).matches() ? "_" + clean : clean;
  }
}
