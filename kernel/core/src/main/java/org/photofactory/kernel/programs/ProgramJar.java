package org.photofactory.kernel.programs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar in which a program lies beside the libraries that it needs. For one thread.
 *
 * @param jar the jar
 * @param cache where it is unpacked, into a folder of its own
 */
record ProgramJar(Path jar, Path cache) {

  /** Bindings for Java; no program needs them. */
  private static final String BINDINGS = "libjni";

  /** The program, unpacked with all that lies beside it; empty when it is not in this jar. */
  Optional<Path> find(String program) throws IOException {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        Optional<String> place = place(entries, program);
        if (place.isEmpty()) {
          return Optional.empty();
        }
        unpack(zip, beside(entries, place.get()), folder);
      }
    }
    return Optional.of(folder.resolve(program)).filter(Files::isExecutable);
  }

  /** Another version, or a jar that was replaced by one of the same name, gets another folder. */
  private Path folder() throws IOException {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    return cache.resolve(name + "-" + Long.toString(Files.size(jar), 36));
  }

  /** The folder within the jar, with a slash at its end. */
  private static Optional<String> place(List<? extends ZipEntry> entries, String program) {
    return entries.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith("/" + program))
        .map(name -> name.substring(0, name.length() - program.length()))
        .findFirst();
  }

  private static List<? extends ZipEntry> beside(List<? extends ZipEntry> entries, String place) {
    return entries.stream()
        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(place))
        .filter(entry -> entry.getName().indexOf('/', place.length()) < 0)
        .filter(entry -> !entry.getName().startsWith(place + BINDINGS))
        .toList();
  }

  /** All or nothing: a folder that is there is whole. */
  private void unpack(ZipFile zip, List<? extends ZipEntry> entries, Path folder)
      throws IOException {
    Files.createDirectories(cache);
    Path part = Files.createTempDirectory(cache, ".part");
    for (ZipEntry entry : entries) {
      Path file = part.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
      try (InputStream content = zip.getInputStream(entry)) {
        Files.copy(content, file);
      }
      if (!file.toFile().setExecutable(true)) {
        throw new IOException("cannot make executable: " + file);
      }
    }
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
  }
}
