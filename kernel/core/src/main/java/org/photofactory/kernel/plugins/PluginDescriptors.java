package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the plugins in some folders say about themselves, before any of them is started. */
public final class PluginDescriptors {

  private PluginDescriptors() {}

  /** A plugin of the store lies in a folder of its version, in a folder of its id. */
  private static final int DEPTH = 3;

  /**
   * The descriptors of all jars in these folders, also of those that lie in the store. What cannot
   * be read is left out: the host tells about it.
   */
  public static List<PluginDescriptor> in(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> jars(folder).stream())
        .flatMap(jar -> JarReader.descriptor(jar).stream())
        .toList();
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }
}
