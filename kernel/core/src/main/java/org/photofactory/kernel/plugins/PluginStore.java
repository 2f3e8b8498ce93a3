package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.photofactory.kernel.vault.files.Durably;
import org.photofactory.kernel.vault.files.Hashing;

/**
 * The jars of plugins that were installed, versions side by side: {@code
 * <root>/<id>/<label>/plugin.jar}. Which of them run is said by the register. A jar that lies here
 * is whole and on disk, and is never changed. Thread-safe.
 */
final class PluginStore {

  private static final String JAR = "plugin.jar";
  private static final int SUFFIX = 8;

  private final Path root;

  /**
   * A jar in the store.
   *
   * @param label its folder's name
   * @param sha256 of its bytes, in lower case hex
   * @param bytes its size
   */
  record Kept(String label, String sha256, long bytes) {}

  PluginStore(Path root) {
    this.root = root;
  }

  /** Where a version lies, or would lie. */
  Path jar(String id, String label) {
    return root.resolve(id).resolve(label).resolve(JAR);
  }

  /**
   * Puts a jar in. Its label is its version; another jar of the same version keeps that label, and
   * this one gets a suffix.
   *
   * @throws IOException when it cannot be copied; nothing has changed
   */
  Kept put(Path jar, String id, String version) throws IOException {
    Path folder = root.resolve(id);
    Durably.makeFolder(folder);
    Path arriving = folder.resolve("arriving-" + UUID.randomUUID());
    Hashing.Copied copied;
    try (InputStream bytes = Files.newInputStream(jar)) {
      copied = Hashing.copy(bytes, arriving);
    }
    String label = label(id, version, copied.sha256());
    Path target = jar(id, label);
    Durably.makeFolder(target.getParent());
    Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
    Durably.forceFolder(target.getParent());
    return new Kept(label, copied.sha256(), copied.bytes());
  }

  /**
   * Removes all versions of a plugin but some. What cannot be removed stays until the next time.
   */
  void keepOnly(String id, Set<String> labels) throws IOException {
    Path folder = root.resolve(id);
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (Path version : children(folder)) {
      if (!labels.contains(version.getFileName().toString())) {
        delete(version);
      }
    }
    if (labels.isEmpty()) {
      Files.delete(folder);
    }
  }

  private String label(String id, String version, String sha256) throws IOException {
    Path there = jar(id, version);
    boolean taken = Files.exists(there) && !Hashing.hash(there).equals(sha256);
    return taken ? version + "+" + sha256.substring(0, SUFFIX) : version;
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
      // Somebody else has cleared up.
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }
}
