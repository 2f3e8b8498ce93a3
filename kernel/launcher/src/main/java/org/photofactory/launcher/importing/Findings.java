package org.photofactory.launcher.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files below some folders, in order of their paths. Links below them are not followed; hidden
 * files and what computers leave lying about are passed over.
 *
 * @param files what to send
 * @param bytes how much that is
 * @param passedOver how many files were left out
 * @param unreadable folders that could not be looked into
 */
record Findings(List<Path> files, long bytes, int passedOver, List<Path> unreadable) {

  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "@eadir");

  /** Looks through files and folders. */
  static Findings below(List<Path> roots) throws IOException {
    Search search = new Search();
    for (Path root : roots) {
      // A link that a person names is meant; those found on the way may lead anywhere.
      search.root = Files.isSymbolicLink(root) ? root.toRealPath() : root;
      Files.walkFileTree(search.root, search);
    }
    return new Findings(
        search.files.stream().sorted().distinct().toList(),
        search.bytes,
        search.passedOver,
        search.unreadable);
  }

  private static final class Search extends SimpleFileVisitor<Path> {

    private final List<Path> files = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();
    private Path root = Path.of("");
    private long bytes;
    private int passedOver;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean wanted = folder.equals(root) || !isLitter(folder);
      return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && (file.equals(root) || !isLitter(file))) {
        files.add(file);
        bytes += attributes.size();
      } else {
        passedOver++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        unreadable.add(folder);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      unreadable.add(path);
      return FileVisitResult.CONTINUE;
    }

    private static boolean isLitter(Path path) {
      String name = path.getFileName() == null ? "" : path.getFileName().toString();
      return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }
  }
}
