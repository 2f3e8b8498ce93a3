package org.photofactory.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and flags of the stages in {@code plugins/}, which the kernel must not know. */
final class ShippedStages {

  private static final Pattern SPEC =
      Pattern.compile("StageSpec\\.of\\(\\s*\"([a-z_-]+)\",\\s*\"([a-z_]+)\"");

  private ShippedStages() {}

  /** Read from their sources, so that no stage can be forgotten here. */
  static Set<String> names() {
    Path plugins = Path.of(System.getProperty("photofactory.root"), "plugins");
    try (Stream<Path> files = Files.walk(plugins)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(ShippedStages::namesIn)
          .collect(Collectors.toSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> namesIn(Path file) {
    try {
      return SPEC.matcher(Files.readString(file))
          .results()
          .flatMap(spec -> Stream.of(spec.group(1), spec.group(2)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
