package org.photofactory.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Makes folders equal to their sources. Equal files are left alone, and others are replaced by
 * renaming, so that an appliance which runs from the folder keeps the files it has open.
 */
final class Mirror {

  private Mirror() {}

  /** Makes {@code target} hold exactly these files, by their names. */
  static void files(List<Path> sources, Path target) throws IOException {
    Files.createDirectories(target);
    Set<Path> wanted = new HashSet<>();
    for (Path source : sources) {
      if (!Files.isRegularFile(source)) {
        throw new IOException(source + " is not a file: the appliance is assembled by 'package'");
      }
      Path copy = target.resolve(source.getFileName());
      wanted.add(copy);
      copy(source, copy);
    }
    removeOthers(target, wanted);
  }

  /**
   * Makes {@code target} equal to the folder {@code source}, but for what builds have left in it;
   * empty when that is not there.
   */
  static void tree(Path source, Path target) throws IOException {
    Files.createDirectories(target);
    Set<Path> wanted = new HashSet<>();
    if (Files.isDirectory(source)) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(file -> isSource(source, file)).toList()) {
          Path copy = target.resolve(source.relativize(file).toString());
          wanted.add(copy);
          Files.createDirectories(copy.getParent());
          copy(file, copy);
        }
      }
    }
    removeOthers(target, wanted);
  }

  private static boolean isSource(Path source, Path file) {
    boolean built =
        StreamSupport.stream(source.relativize(file).spliterator(), false)
            .anyMatch(name -> name.toString().equals("target"));
    return Files.isRegularFile(file) && !built;
  }

  /** Makes {@code target} hold this text. */
  static void text(String text, Path target) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(target) || !Arrays.equals(bytes, Files.readAllBytes(target))) {
      Path fresh = target.resolveSibling(target.getFileName() + ".new");
      Files.write(fresh, bytes);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void copy(Path source, Path copy) throws IOException {
    if (Files.exists(copy) && Files.mismatch(source, copy) == -1) {
      return;
    }
    Path fresh = copy.resolveSibling(copy.getFileName() + ".new");
    Files.copy(source, fresh, StandardCopyOption.REPLACE_EXISTING);
    Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void removeOthers(Path target, Set<Path> wanted) throws IOException {
    try (Stream<Path> found = Files.walk(target)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        boolean emptied = Files.isDirectory(path) && isEmpty(path) && !path.equals(target);
        if (emptied || (Files.isRegularFile(path) && !wanted.contains(path))) {
          Files.delete(path);
        }
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
