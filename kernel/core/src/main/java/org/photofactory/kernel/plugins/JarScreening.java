package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Looks whether a jar can be unfolded without harm: names that lead out of a folder, names that
 * come twice, and contents that grow without end. Stateless.
 */
final class JarScreening {

  /** Far more than any plugin has: the largest that ship have some thousands. */
  private static final int MOST_ENTRIES = 100_000;

  /** The framework keeps a copy of jars within a jar, unfolded. */
  private static final long MOST_BYTES = 4L << 30;

  private JarScreening() {}

  /** What is wrong with a jar, in a sentence; empty when nothing is. */
  static Optional<String> objection(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.size() > MOST_ENTRIES
          ? Optional.of("It has more than %,d entries.".formatted(MOST_ENTRIES))
          : objection(jar);
    } catch (SecurityException altered) {
      return Optional.of("It was altered after it had been signed: " + altered.getMessage());
    } catch (IOException | RuntimeException damaged) {
      return Optional.of("It is no readable jar: " + damaged.getMessage());
    }
  }

  private static Optional<String> objection(JarFile jar) throws IOException {
    Set<String> names = new HashSet<>();
    long left = MOST_BYTES;
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      if (leadsOut(entry.getName())) {
        return Optional.of("Its entry \"%s\" leads out of the jar.".formatted(entry.getName()));
      }
      if (!names.add(entry.getName())) {
        return Optional.of("Its entry \"%s\" comes twice.".formatted(entry.getName()));
      }
      left -= unfolded(jar, entry, left);
      if (left < 0) {
        return Optional.of("It unfolds to more than %d GB.".formatted(MOST_BYTES >> 30));
      }
    }
    return Optional.empty();
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || name.indexOf('\0') >= 0
        || List.of(name.split("/")).contains("..");
  }

  /** What an entry says of its size need not be true, so it is read; one byte more than is left. */
  private static long unfolded(JarFile jar, JarEntry entry, long most) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream content = jar.getInputStream(entry)) {
      for (int count = content.read(buffer); count >= 0 && bytes <= most; ) {
        bytes += count;
        count = content.read(buffer);
      }
    }
    return bytes;
  }
}
