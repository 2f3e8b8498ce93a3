package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Version;

/** Judges jars, each of them once as long as it stays as it is. For one thread. */
final class JarLooks {

  private record Seen(Fingerprint print, Candidate candidate) {}

  private final JarReader reader;
  private final Map<Path, Seen> seen = new HashMap<>();

  JarLooks(JarReader reader) {
    this.reader = reader;
  }

  /** What a jar is. */
  Candidate look(Path file, Fingerprint print) {
    Seen before = seen.get(file);
    if (before == null || !before.print().equals(print)) {
      before = new Seen(print, reader.read(file, print));
      seen.put(file, before);
    }
    return before.candidate();
  }

  /** What a jar of the store is; one that is not there is refused. */
  Candidate look(Path file, String id) {
    try {
      return look(file, Fingerprint.of(file));
    } catch (IOException gone) {
      String reason = "Its jar cannot be read (" + gone.getMessage() + "). Install it again.";
      return new Candidate.RefusedJar(
          file, Version.emptyVersion, id, PluginStatus.State.BROKEN, reason);
    }
  }

  /** Forgets all jars but these. */
  void keepOnly(Collection<Path> files) {
    seen.keySet().retainAll(files);
  }
}
