package org.photofactory.testkit.panels;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a plugin's panels are made of, as they will lie in its jar. Immutable.
 *
 * @param folder where its {@code PF-INF/ui/} is
 */
public record PanelFiles(Path folder) {

  private static final URI ROOT = URI.create("file:///ui/");

  /**
   * Those of the plugin on the class path.
   *
   * @throws AssertionError when it has none
   */
  public static PanelFiles onClassPath() {
    URL folder = PanelFiles.class.getResource("/PF-INF/ui");
    if (folder == null) {
      throw new AssertionError("There is no folder PF-INF/ui among the plugin's resources.");
    }
    try {
      return new PanelFiles(Path.of(folder.toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(folder + " is no address", impossible);
    }
  }

  /** Paths of all files below the folder, with slashes. */
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** Paths of those that are modules. */
  public List<String> modules() throws IOException {
    return names().stream().filter(name -> name.matches(".*\\.m?js")).toList();
  }

  /** The content of a file; empty when it is not there. */
  public Optional<byte[]> content(String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file)
        ? Optional.of(Files.readAllBytes(file))
        : Optional.empty();
  }

  /** A module by its path. */
  public ModuleText module(String name) throws IOException {
    return new ModuleText(name, Files.readString(folder.resolve(name)));
  }

  /**
   * Whether an import leads to one of these files.
   *
   * @param importer path of the module in which it stands
   */
  public boolean reaches(String importer, String specifier) throws IOException {
    try {
      URI target = ROOT.resolve(importer).resolve(new URI(specifier));
      return names().contains(ROOT.relativize(target).toString());
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
