package org.photofactory.plugins.watchedfolder;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A memory without a database; WatchedFolderIT has the real one. */
final class MapMemory implements Memory {

  private final Map<Path, Set<Look>> looks = new ConcurrentHashMap<>();

  @Override
  public Set<Look> known(Path folder) {
    return Set.copyOf(looks.getOrDefault(folder, Set.of()));
  }

  @Override
  public boolean knowsAnyBelow(Path folder) {
    return looks.keySet().stream().anyMatch(known -> known.startsWith(folder));
  }

  @Override
  public void remember(Sighting decided) {
    looks
        .computeIfAbsent(decided.file().getParent(), _ -> ConcurrentHashMap.newKeySet())
        .add(decided.look());
  }
}
