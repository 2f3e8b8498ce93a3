package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.photofactory.kernel.plugins.Candidate.PluginJar;

/**
 * The host's own copies of plugins' jars, a folder for each plugin: {@code running.jar}, and {@code
 * previous.jar} as long as the running one has not proved itself. Survives restarts, so a bad jar
 * is taken back even when the appliance was stopped in between. Methods for one plugin are called
 * by one thread at a time.
 */
final class JarStore {

  private static final String RUNNING = "running.jar";
  private static final String PREVIOUS = "previous.jar";
  private static final String TAKEN_BACK = "taken-back";

  private final Path root;
  private final JarReader reader;

  JarStore(Path root, JarReader reader) {
    this.root = root;
    this.reader = reader;
  }

  /**
   * Makes a jar the running one and keeps the proven one before it. Returns the copy.
   *
   * @throws IOException when it cannot be copied, or is no longer what was judged; then all is as
   *     it was
   */
  PluginJar adopt(PluginJar jar) throws IOException {
    Path running = file(jar.id(), RUNNING);
    if (!runs(jar)) {
      Files.createDirectories(running.getParent());
      Path arriving = file(jar.id(), "arriving.jar");
      Files.copy(jar.file(), arriving, StandardCopyOption.REPLACE_EXISTING);
      if (read(jar.id(), arriving).filter(copy -> copy.version().equals(jar.version())).isEmpty()) {
        throw new IOException("it changed while it was copied");
      }
      if (Files.exists(running) && !onProbation(jar.id())) {
        move(running, file(jar.id(), PREVIOUS));
      }
      move(arriving, running);
      Files.deleteIfExists(file(jar.id(), TAKEN_BACK));
    }
    return new PluginJar(running, jar.version(), jar.descriptor(), jar.print());
  }

  /** True when the running jar has the same bytes. */
  boolean runs(PluginJar jar) throws IOException {
    Path running = file(jar.id(), RUNNING);
    return Files.exists(running) && Files.mismatch(running, jar.file()) < 0;
  }

  /** The copy that ran last, if it may still run here. */
  Optional<PluginJar> kept(String id) throws IOException {
    return read(id, file(id, RUNNING));
  }

  /** True while the running jar can still be taken back. */
  boolean onProbation(String id) {
    return Files.exists(file(id, PREVIOUS));
  }

  /** The running jar has proved itself: the one before it is not needed any more. */
  void prove(String id) throws IOException {
    Files.deleteIfExists(file(id, PREVIOUS));
  }

  /** Makes the previous jar the running one again; empty when there is none that may run here. */
  Optional<PluginJar> revert(String id) throws IOException {
    if (read(id, file(id, PREVIOUS)).isEmpty()) {
      return Optional.empty();
    }
    Files.writeString(file(id, TAKEN_BACK), "");
    return read(id, move(file(id, PREVIOUS), file(id, RUNNING)));
  }

  /** True while the running jar is one that was gone back to: its schema may be newer than it. */
  boolean takenBack(String id) {
    return Files.exists(file(id, TAKEN_BACK));
  }

  /** Drops the copies of a plugin. */
  void forget(String id) throws IOException {
    Path folder = root.resolve(id);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }

  private Optional<PluginJar> read(String id, Path copy) throws IOException {
    if (!Files.exists(copy)) {
      return Optional.empty();
    }
    return switch (reader.read(copy, Fingerprint.of(copy))) {
      case PluginJar jar when jar.id().equals(id) -> Optional.of(jar);
      case PluginJar _, Candidate.RefusedJar _ -> Optional.empty();
    };
  }

  private Path file(String id, String name) {
    return root.resolve(id).resolve(name);
  }

  private static Path move(Path from, Path to) throws IOException {
    return Files.move(
        from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
