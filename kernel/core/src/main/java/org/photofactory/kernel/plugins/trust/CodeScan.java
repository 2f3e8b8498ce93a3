package org.photofactory.kernel.plugins.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.photofactory.kernel.plugins.trust.Warning.Kind;

/**
 * Reads every class of a jar, and of the jars in it, and notes which of some deeds it mentions:
 * ending the process (this is the one place that looks for that), starting programs, native code
 * and the like. Nothing of them is loaded. What is mentioned need not happen, and what is done by
 * reflection is not mentioned: this warns, and is no wall. For one thread, for one jar.
 */
final class CodeScan {

  /** Larger than any class that a compiler makes. */
  private static final int LARGEST_CLASS = 4 << 20;

  private static final int DEEPEST = 2;
  private static final String CLASS = ".class";
  private static final String JAR = ".jar";

  /** What the framework looks past in names of a class path. */
  private static final Pattern AROUND = Pattern.compile("^[\"/]+|\"$");

  private final Map<Kind, Set<String>> found = new EnumMap<>(Kind.class);
  private final long deadline;
  private long left;

  /**
   * How much is looked at.
   *
   * @param bytes unfolded, of everything together
   * @param time for everything together
   */
  record Limits(long bytes, Duration time) {

    /** Far more than the largest plugins need, on a small machine. */
    static Limits usual() {
      return new Limits(512L << 20, Duration.ofSeconds(20));
    }
  }

  private CodeScan(Limits limits) {
    this.left = limits.bytes();
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /** Which classes mention what; {@link Kind#UNREAD} for what could not be looked at. */
  static Map<Kind, Set<String>> of(Path jar, Limits limits) {
    CodeScan scan = new CodeScan(limits);
    try {
      scan.read(jar, 1);
    } catch (IOException | RuntimeException damaged) {
      scan.note(Kind.UNREAD, String.valueOf(jar.getFileName()));
    }
    return scan.found;
  }

  /** As the class loader does, by the table at the end: what is not in there is never run. */
  private void read(Path file, int depth) throws IOException {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      noteDisguised(jar);
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        String name = entry.getName();
        if (name.endsWith(CLASS)) {
          readClass(jar, entry);
        } else if (name.endsWith(JAR) && depth < DEEPEST) {
          readInner(jar, entry, file, depth);
        } else if (name.endsWith(JAR)) {
          note(Kind.UNREAD, name);
        }
      }
    }
  }

  /** Code may come out of files that are not called jars, if the manifest says so. */
  private void noteDisguised(JarFile jar) throws IOException {
    Manifest manifest = jar.getManifest();
    String path =
        manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-ClassPath");
    for (String part : path == null ? new String[0] : path.split(",")) {
      String name = AROUND.matcher(part.strip()).replaceAll("");
      JarEntry entry = name.endsWith(JAR) ? null : jar.getJarEntry(name);
      if (entry != null && !entry.isDirectory()) {
        note(Kind.UNREAD, name);
      }
    }
  }

  private void readInner(JarFile jar, JarEntry entry, Path beside, int depth) throws IOException {
    Path inner = Files.createTempFile(beside.toAbsolutePath().getParent(), "scan", ".part");
    try {
      unfold(jar, entry, inner);
      read(inner, depth + 1);
    } finally {
      Files.deleteIfExists(inner);
    }
  }

  private void unfold(JarFile jar, JarEntry entry, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = jar.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        spend(count);
        out.write(buffer, 0, count);
      }
    }
  }

  private void readClass(JarFile jar, JarEntry entry) throws IOException {
    String name = entry.getName();
    String shown = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_CLASS);
      spend(bytes.length);
      mentions(ClassFile.of().parse(bytes), shown);
    } catch (RuntimeException damaged) {
      note(Kind.UNREAD, shown);
    }
  }

  private void mentions(ClassModel model, String name) {
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof MemberRefEntry member) {
        CodeSigns.of(member.owner().asInternalName(), member.name().stringValue())
            .ifPresent(kind -> note(kind, name));
      }
    }
  }

  private void note(Kind kind, String where) {
    found.computeIfAbsent(kind, _ -> new TreeSet<>()).add(where);
  }

  private void spend(int bytes) throws IOException {
    left -= bytes;
    if (left < 0 || System.nanoTime() - deadline > 0) {
      throw new IOException("there is more than is looked at");
    }
  }
}
