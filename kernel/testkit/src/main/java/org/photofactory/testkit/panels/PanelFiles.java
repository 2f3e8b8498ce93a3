package org.photofactory.testkit.panels;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a plugin's panels are made of, as they will lie in its jar. Immutable.
 *
 * @param contents what they hold, by their paths below {@code PF-INF/ui/}, with slashes
 */
public record PanelFiles(Map<String, byte[]> contents) {

  private static final URI ROOT = URI.create("file:///ui/");

  public PanelFiles {
    contents = Map.copyOf(contents);
  }

  /**
   * Those of the plugin on the class path, be it a folder or the jar itself.
   *
   * @throws AssertionError when it has none
   */
  public static PanelFiles onClassPath() throws IOException {
    URL folder = PanelFiles.class.getResource("/PF-INF/ui");
    if (folder == null) {
      throw new AssertionError("There is no folder PF-INF/ui among the plugin's resources.");
    }
    try {
      return folder.getProtocol().equals("jar")
          ? inJar(folder.toURI())
          : in(Path.of(folder.toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(folder + " is no address", impossible);
    }
  }

  /** All files below a folder. */
  public static PanelFiles in(Path folder) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readAllBytes(file));
      }
    }
    return new PanelFiles(contents);
  }

  private static PanelFiles inJar(URI folder) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return in(jar.getPath("/PF-INF/ui"));
    }
  }

  /** Paths of all files, with slashes. */
  public List<String> names() {
    return contents.keySet().stream().sorted().toList();
  }

  /** Paths of those that are modules. */
  public List<String> modules() {
    return names().stream().filter(name -> name.matches(".*\\.m?js")).toList();
  }

  /** The content of a file; empty when it is not there. */
  public Optional<byte[]> content(String name) {
    return Optional.ofNullable(contents.get(name));
  }

  /**
   * A module by its path.
   *
   * @throws java.util.NoSuchElementException when there is none
   */
  public ModuleText module(String name) {
    return new ModuleText(name, new String(content(name).orElseThrow(), StandardCharsets.UTF_8));
  }

  /**
   * Whether an import leads to one of these files.
   *
   * @param importer path of the module in which it stands
   */
  public boolean reaches(String importer, String specifier) {
    try {
      URI target = ROOT.resolve(importer).resolve(new URI(specifier));
      return names().contains(ROOT.relativize(target).toString());
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
