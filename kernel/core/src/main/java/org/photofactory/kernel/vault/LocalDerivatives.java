package org.photofactory.kernel.vault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.Rendition;

/**
 * Renditions in files {@code aa/bb/<sha256>/<name>.jpg}, other files in folders {@code
 * aa/bb/<sha256>/<plugin>/}. They are not forced to disk, because they can be made again; an empty
 * file, which a power cut may leave, counts as missing. Thread-safe.
 */
public final class LocalDerivatives implements Derivatives {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  private static final Pattern PLUGIN = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** What the names of folders look like on the way to those of originals. */
  private static final List<String> LEVELS =
      List.of("[0-9a-f][0-9a-f]", "[0-9a-f][0-9a-f]", "[0-9a-f]*");

  private final MarkedRoot root;

  public LocalDerivatives(MarkedRoot root) {
    this.root = Objects.requireNonNull(root, "root is null");
  }

  @Override
  public void store(String sha256, Rendition rendition, byte[] content) throws IOException {
    root.demand();
    Path folder = folderOf(sha256);
    Files.createDirectories(folder);
    Path part = folder.resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.write(part, content);
      Files.move(part, file(folder, rendition.name()), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public Optional<Path> find(String sha256, String renditionName) {
    if (!NAME.matcher(renditionName).matches()) {
      return Optional.empty();
    }
    Path file = file(folderOf(sha256), renditionName);
    try {
      return Files.size(file) > 0 ? Optional.of(file) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  @Override
  public Path folder(String sha256, String pluginId) throws IOException {
    root.demand();
    return Files.createDirectories(folderOf(sha256, pluginId));
  }

  @Override
  public Optional<Path> findFolder(String sha256, String pluginId) {
    return Optional.of(folderOf(sha256, pluginId)).filter(Files::isDirectory);
  }

  @Override
  public void storeFrames(String sha256, List<Frame> frames) throws IOException {
    root.demand();
    new FrameFolder(folderOf(sha256)).replace(frames);
  }

  @Override
  public List<Frame> frames(String sha256) {
    return new FrameFolder(folderOf(sha256)).frames();
  }

  @Override
  public void remove(String sha256) throws IOException {
    root.demand();
    Trees.remove(folderOf(sha256));
  }

  @Override
  public void removeFolders(String pluginId) throws IOException, InterruptedException {
    demandPlugin(pluginId);
    removeFolders(root.demand(), LEVELS, pluginId);
  }

  /** Walks down to the folders of originals; what else somebody has put there is left alone. */
  private static void removeFolders(Path folder, List<String> levels, String pluginId)
      throws IOException, InterruptedException {
    if (levels.isEmpty()) {
      Trees.remove(folder.resolve(pluginId));
      return;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("the appliance is stopping");
    }
    try (DirectoryStream<Path> inner = Files.newDirectoryStream(folder, levels.getFirst())) {
      for (Path next : inner) {
        if (Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS)) {
          removeFolders(next, levels.subList(1, levels.size()), pluginId);
        }
      }
    } catch (NoSuchFileException goneMeanwhile) {
      // Its original was removed.
    }
  }

  private static void demandPlugin(String pluginId) {
    if (!PLUGIN.matcher(pluginId).matches()) {
      throw new IllegalArgumentException("not a plugin id: " + pluginId);
    }
  }

  private Path folderOf(String sha256, String pluginId) {
    demandPlugin(pluginId);
    return folderOf(sha256).resolve(pluginId);
  }

  /** The extension is fixed: the media type of a rendition is in the ledger. */
  private static Path file(Path folder, String renditionName) {
    return folder.resolve(renditionName + ".jpg");
  }

  private Path folderOf(String sha256) {
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    return root.folder()
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }
}
