package org.photofactory.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names this very build by the content of its libraries and runtime. The start script keeps the
 * class-data archive under that name, so that classes of another build are never taken from it.
 */
final class BuildStamp {

  private BuildStamp() {}

  /** Writes {@code version} and {@code build-id}, and drops the archives of other builds. */
  static void write(Path home, String version) throws IOException {
    String id = identify(home);
    Mirror.text(version + "\n", home.resolve("version"));
    Mirror.text(id + "\n", home.resolve("build-id"));
    Path cache = Files.createDirectories(home.resolve("cache"));
    try (Stream<Path> archives = Files.list(cache)) {
      for (Path archive : archives.toList()) {
        if (!archive.getFileName().toString().contains(id)) {
          Files.delete(archive);
        }
      }
    }
  }

  private static String identify(Path home) throws IOException {
    MessageDigest digest = sha256();
    for (String line : List.of("classpath", "runtime/release")) {
      digest.update(Files.readAllBytes(home.resolve(line)));
    }
    try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
      for (Path library : libraries.sorted().toList()) {
        digest.update(Files.readAllBytes(library));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
