package org.photofactory.kernel.plugins;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the plugins folders hold, each jar looked into once. For one thread. */
final class PluginFolders {

  private final HostSettings settings;
  private final JarLooks looks;
  private final FolderScan scan;

  PluginFolders(HostSettings settings, JarReader reader) {
    this.settings = settings;
    this.looks = new JarLooks(reader);
    this.scan = new FolderScan(all(), settings.pace().settle());
  }

  /** All folders. */
  Set<Path> all() {
    return new LinkedHashSet<>(List.of(settings.installed(), settings.shipped()));
  }

  /** Looks again. */
  void look() {
    scan.scan(System.nanoTime());
    looks.keepOnly(scan.settled().keySet());
  }

  /** Which of the shipped jars each plugin is to run. */
  Map<String, Choice> shipped() {
    return Choice.of(in(settings.shipped()));
  }

  /** Jars that somebody has put beside the installed ones, to be taken in. */
  List<Candidate> dropped() {
    return in(settings.installed());
  }

  /** True while a jar is still changing. */
  boolean restless() {
    return scan.restless();
  }

  private List<Candidate> in(Path folder) {
    return scan.settled().entrySet().stream()
        .filter(jar -> folder.equals(jar.getKey().getParent()))
        .map(jar -> looks.look(jar.getKey(), jar.getValue()))
        .toList();
  }
}
