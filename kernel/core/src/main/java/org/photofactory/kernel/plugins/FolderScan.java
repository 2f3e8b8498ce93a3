package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars of the plugins folders, each believed only once it has rested: neither a half-copied jar
 * nor the moment between the removal of the old and the arrival of the new one counts. A folder
 * that cannot be read is taken for away, not for empty. For one thread.
 */
final class FolderScan {

  private static final Logger log = LoggerFactory.getLogger(FolderScan.class);

  private record Change(@Nullable Fingerprint print, long since) {}

  private final Set<Path> folders;
  private final long settleNanos;
  private final Map<Path, Fingerprint> settled = new HashMap<>();
  private final Map<Path, Change> changing = new HashMap<>();
  private final Set<Path> away = new HashSet<>();
  private boolean first = true;

  /**
   * @param settle how long a change must last to count; what is there at the first scan counts at
   *     once
   */
  FolderScan(Set<Path> folders, Duration settle) {
    this.folders = Set.copyOf(folders);
    this.settleNanos = settle.toNanos();
  }

  /**
   * Looks again.
   *
   * @param now nanoseconds of a clock that only goes forward
   */
  void scan(long now) {
    Map<Path, Fingerprint> present = present();
    Set<Path> known = new HashSet<>(settled.keySet());
    known.addAll(present.keySet());
    known.addAll(changing.keySet());
    known.forEach(file -> look(file, present.get(file), now));
    first = false;
  }

  /** The jars that rest. */
  Map<Path, Fingerprint> settled() {
    return Map.copyOf(settled);
  }

  /** True while a change has not yet lasted long enough to count. */
  boolean restless() {
    return !changing.isEmpty();
  }

  private void look(Path file, @Nullable Fingerprint print, long now) {
    Change change = changing.get(file);
    if (Objects.equals(print, settled.get(file))) {
      changing.remove(file);
    } else if (first || (change != null && lasted(change, print, now))) {
      changing.remove(file);
      settle(file, print);
    } else if (change == null || !Objects.equals(change.print(), print)) {
      changing.put(file, new Change(print, now));
    }
  }

  private boolean lasted(Change change, @Nullable Fingerprint print, long now) {
    return Objects.equals(change.print(), print) && now - change.since() >= settleNanos;
  }

  private void settle(Path file, @Nullable Fingerprint print) {
    if (print == null) {
      settled.remove(file);
    } else {
      settled.put(file, print);
    }
  }

  private Map<Path, Fingerprint> present() {
    Map<Path, Fingerprint> present = new HashMap<>();
    for (Path folder : folders) {
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
        for (Path jar : jars) {
          add(jar, present);
        }
        away.remove(folder);
      } catch (IOException | DirectoryIteratorException unreadable) {
        if (away.add(folder)) {
          log.warn("The plugins folder {} cannot be read; its plugins stay as they are", folder);
        }
        settled.forEach((file, print) -> keep(folder, file, print, present));
      }
    }
    return present;
  }

  private static void add(Path jar, Map<Path, Fingerprint> present) throws IOException {
    try {
      // Other systems leave companions such as "._hello.jar" beside what they copy.
      boolean hidden = jar.getFileName().toString().startsWith(".");
      if (!hidden && Files.isRegularFile(jar)) {
        present.put(jar, Fingerprint.of(jar));
      }
    } catch (NoSuchFileException gone) {
      log.debug("{} went while it was looked at", jar, gone);
    }
  }

  private static void keep(
      Path folder, Path file, Fingerprint print, Map<Path, Fingerprint> present) {
    if (file.startsWith(folder)) {
      present.put(file, print);
    }
  }
}
