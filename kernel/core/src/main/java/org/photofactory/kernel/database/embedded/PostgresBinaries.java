package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.photofactory.kernel.database.ServerFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's programs, unpacked once from the class path into a folder named after the archive's
 * checksum, so that another version unpacks anew. Used by one thread.
 */
final class PostgresBinaries {

  private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
  private static final String PREFIX = "server-";
  private static final String UNPACKING = "unpacking-";
  private static final String VERSION = "VERSION";
  private static final String USE_EXTERNAL =
      "Use a PostgreSQL server of your own: set database.url, database.user and"
          + " database.password.";

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /** Finds the programs below {@code parent}, unpacking them when they are not there. */
  static PostgresBinaries in(Path parent) throws ServerFailedException, InterruptedException {
    URLConnection archive = archive();
    try {
      Path folder = parent.resolve(PREFIX + identity(archive));
      if (!Files.isRegularFile(folder.resolve(VERSION))) {
        unpack(archive, folder);
      }
      return new PostgresBinaries(folder);
    } catch (IOException failure) {
      throw new ServerFailedException(
          "PostgreSQL cannot be unpacked into " + parent + ": " + failure.getMessage(),
          "Check that the folder can be written and that its disk has 100 MB free.",
          failure);
    }
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Major version, for example {@code 17}. */
  String majorVersion() throws IOException {
    String version = Files.readString(folder.resolve(VERSION)).strip();
    return version.replaceFirst(".* (\\d+)\\.\\d+$", "$1");
  }

  /**
   * Removes the programs of other versions, and what killed starts have left half unpacked; only to
   * be called when none of them runs.
   */
  void removeOthers() throws IOException {
    String others = "{" + PREFIX + "," + UNPACKING + "}*";
    try (var siblings = Files.newDirectoryStream(folder.getParent(), others)) {
      for (Path sibling : siblings) {
        if (!sibling.equals(folder)) {
          Folders.delete(sibling);
        }
      }
    }
  }

  private static URLConnection archive() throws ServerFailedException {
    String architecture = System.getProperty("os.arch");
    String name =
        switch (architecture) {
          case "amd64" -> "/postgres-linux-x86_64.txz";
          case "aarch64" -> "/postgres-linux-arm_64.txz";
          default -> "/postgres-linux-" + architecture + ".txz";
        };
    URL resource = PostgresBinaries.class.getResource(name);
    if (resource == null) {
      throw new ServerFailedException(
          "This installation brings no PostgreSQL for " + architecture + " computers.",
          USE_EXTERNAL);
    }
    try {
      URLConnection connection = resource.openConnection();
      connection.setUseCaches(false);
      return connection;
    } catch (IOException failure) {
      throw new ServerFailedException(resource + " is not readable.", USE_EXTERNAL, failure);
    }
  }

  /**
   * The jar's directory knows the archive's checksum, so that its 15 MB need not be read at every
   * start.
   */
  private static String identity(URLConnection archive) throws IOException {
    if (archive instanceof JarURLConnection jar) {
      try (var file = jar.getJarFile()) {
        return Long.toHexString(file.getEntry(jar.getEntryName()).getCrc());
      }
    }
    return Long.toHexString(archive.getContentLengthLong());
  }

  private static void unpack(URLConnection archive, Path folder)
      throws IOException, ServerFailedException, InterruptedException {
    log.info("Unpacking PostgreSQL into {}", folder);
    Path part = folder.resolveSibling(UNPACKING + ProcessHandle.current().pid());
    Folders.delete(part);
    Files.createDirectories(part);
    try (InputStream stream = archive.getURL().openStream()) {
      TarArchive.unpack(stream, part);
      Files.writeString(part.resolve(VERSION), version(part));
      // A power cut must not leave empty files behind a name that says "complete".
      Programs.run(part, List.of("sync", "-f", part.toString()));
      Folders.delete(folder);
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      // A disk that is too small for it is not left full.
      Folders.delete(part);
    }
  }

  private static String version(Path part) throws ServerFailedException, InterruptedException {
    Programs.Result version =
        Programs.run(part, List.of(part.resolve("bin/postgres").toString(), "--version"));
    if (!version.worked()) {
      throw new ServerFailedException(
          "The PostgreSQL of this installation does not run here: " + version.lastLine(),
          USE_EXTERNAL);
    }
    return version.output();
  }
}
