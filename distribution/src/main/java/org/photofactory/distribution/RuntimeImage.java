package org.photofactory.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** The appliance's own Java, cut out of the JDK that runs this build. */
final class RuntimeImage {

  /** What the kernel, its libraries and plugins may use of the JDK. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.security.jgss",
          "java.sql",
          "java.xml",
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.jcmd",
          "jdk.jfr",
          "jdk.management",
          "jdk.unsupported",
          "jdk.zipfs");

  private static final List<String> OPTIONS =
      List.of("--strip-debug", "--no-header-files", "--no-man-pages");

  private final Path folder;

  RuntimeImage(Path folder) {
    this.folder = folder;
  }

  /** Makes the runtime unless there is one of this very JDK with these very modules. */
  void refresh() throws IOException {
    String key = key();
    Path keyFile = folder.resolve("photo-factory.key");
    if (Files.exists(keyFile) && Files.readString(keyFile).equals(key)) {
      return;
    }
    Path fresh = folder.resolveSibling("runtime.new");
    Folders.remove(fresh);
    link(fresh);
    shareClasses(fresh);
    Files.writeString(fresh.resolve("photo-factory.key"), key);
    Folders.remove(folder);
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String key() throws IOException {
    Path release = Path.of(System.getProperty("java.home"), "release");
    return Files.readString(release) + MODULES + OPTIONS;
  }

  private static void link(Path target) {
    ToolProvider jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(
                () -> new IllegalStateException("This JDK has no jlink; install a full JDK 25."));
    List<String> arguments = new ArrayList<>(OPTIONS);
    arguments.addAll(
        List.of("--add-modules", String.join(",", MODULES), "--output", target.toString()));
    int exitCode = jlink.run(System.out, System.err, arguments.toArray(String[]::new));
    if (exitCode != 0) {
      throw new IllegalStateException("jlink ended with code " + exitCode);
    }
  }

  /** The JDK's own class-data archive, in the object layout that the start script asks for. */
  private static void shareClasses(Path runtime) throws IOException {
    Process dump =
        new ProcessBuilder(
                runtime.resolve("bin/java").toString(),
                "-Xshare:dump",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xlog:disable")
            .inheritIO()
            .start();
    try {
      if (dump.waitFor() != 0) {
        throw new IOException("the runtime cannot write its class-data archive");
      }
    } catch (InterruptedException interrupted) {
      dump.destroy();
      throw new IOException("interrupted", interrupted);
    }
  }
}
