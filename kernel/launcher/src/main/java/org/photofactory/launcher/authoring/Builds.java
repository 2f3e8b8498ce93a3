package org.photofactory.launcher.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The jars that builds leave in a folder, one after the other. A jar counts once it has been the
 * same in two looks: before, somebody still writes it. For one thread.
 */
public final class Builds {

  private static final List<String> OTHERS =
      List.of("-sources.jar", "-javadoc.jar", "-tests.jar", "-test-sources.jar");

  private final Path folder;
  private @Nullable Build before;
  private @Nullable Build given;

  /**
   * @param folder of a project, or where its jars lie
   */
  public Builds(Path folder) {
    this.folder = folder;
  }

  /** Where jars are looked for just now. */
  public Path place() {
    Path target = folder.resolve("target");
    return Files.isDirectory(target) || Files.exists(folder.resolve("pom.xml")) ? target : folder;
  }

  /** The newest jar, if it has not been given before. */
  public Optional<Path> next() throws IOException {
    Build newest = newest().orElse(null);
    boolean rests = newest != null && newest.equals(before);
    before = newest;
    if (!rests || newest.equals(given)) {
      return Optional.empty();
    }
    given = newest;
    return Optional.of(newest.jar());
  }

  private Optional<Build> newest() throws IOException {
    Path place = place();
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(Builds::isPlugin)
          .flatMap(Builds::look)
          .max(Comparator.comparing(Build::at).thenComparing(Build::jar));
    }
  }

  private static boolean isPlugin(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") && OTHERS.stream().noneMatch(name::endsWith);
  }

  /** A build may take away what has just been seen. */
  private static Stream<Build> look(Path jar) {
    try {
      return Stream.of(new Build(jar, Files.getLastModifiedTime(jar), Files.size(jar)));
    } catch (IOException gone) {
      return Stream.empty();
    }
  }

  /** A jar as it was at a look. */
  private record Build(Path jar, FileTime at, long bytes) {}
}
