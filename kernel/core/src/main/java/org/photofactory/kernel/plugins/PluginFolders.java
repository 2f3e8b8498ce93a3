package org.photofactory.kernel.plugins;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;

/** What the plugins folders hold, each jar looked into once. For one thread. */
final class PluginFolders {

  private record Seen(Fingerprint print, Candidate candidate) {}

  private final List<Path> byImportance;
  private final JarReader reader;
  private final FolderScan scan;
  private final Map<Path, Seen> seen = new HashMap<>();

  PluginFolders(HostSettings settings, JarReader reader) {
    this.byImportance = List.of(settings.installed(), settings.shipped());
    this.reader = reader;
    this.scan = new FolderScan(all(), settings.pace().settle());
  }

  /** All folders. */
  Set<Path> all() {
    return new LinkedHashSet<>(byImportance);
  }

  /** Looks again, and says which jar each plugin is to run. */
  Map<String, Choice> choices() {
    scan.scan(System.nanoTime());
    Map<Path, Fingerprint> jars = scan.settled();
    seen.keySet().retainAll(jars.keySet());
    jars.forEach(this::look);
    return Choice.of(byImportance.stream().map(this::candidates).toList());
  }

  /** True while a jar is still changing. */
  boolean restless() {
    return scan.restless();
  }

  private void look(Path file, Fingerprint print) {
    Seen before = seen.get(file);
    if (before == null || !before.print().equals(print)) {
      seen.put(file, new Seen(print, judge(file, print, before)));
    }
  }

  /** A file that cannot even tell its name stands for the plugin that was in it before. */
  private Candidate judge(Path file, Fingerprint print, @Nullable Seen before) {
    return switch (reader.read(file, print)) {
      case PluginJar jar -> jar;
      case RefusedJar refused when before != null && refused.nameless() ->
          refused.of(before.candidate().id());
      case RefusedJar refused -> refused;
    };
  }

  private List<Candidate> candidates(Path folder) {
    return seen.values().stream()
        .map(Seen::candidate)
        .filter(candidate -> candidate.file().getParent().equals(folder))
        .toList();
  }
}
