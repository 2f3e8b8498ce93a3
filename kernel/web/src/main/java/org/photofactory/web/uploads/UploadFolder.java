package org.photofactory.web.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private folder into which files are received. Names in it are made here. Safe for use by many
 * threads.
 */
public final class UploadFolder {

  private static final Logger log = LoggerFactory.getLogger(UploadFolder.class);

  private static final String SUFFIX = ".part";
  private static final String BYTES = ".bytes";
  private static final int CHUNK = 64 * 1024;

  private final PrivateFolder folder;

  /**
   * @param folder where files are received
   */
  public UploadFolder(PrivateFolder folder) {
    this.folder = folder;
  }

  /**
   * Removes what an earlier process was receiving when it ended; its senders never got an answer.
   */
  public void sweep() {
    if (!Files.isDirectory(folder.path())) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder.path(), "*" + SUFFIX)) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    } catch (IOException failure) {
      log.warn(
          "Half-received uploads in {} could not be removed: {}",
          folder.path(),
          failure.toString());
    }
  }

  /**
   * Begins a file of its own.
   *
   * @param number names it
   * @param sha256 what its bytes must have; null when that is not known
   */
  IncomingFile begin(UUID number, @Nullable String sha256) throws IOException {
    folder.make();
    return new IncomingFile(folder, folder.file(number, SUFFIX), sha256);
  }

  /**
   * Receives a whole body into a file of its own; when that fails, nothing is left of it.
   *
   * @param number names it
   * @param announced how many bytes the sender says there are; 0 when it does not say
   * @param sha256 what they must have; null when that is not known
   * @throws IOException when the body ends early or the disk cannot take it
   */
  public Path receive(UUID number, InputStream body, long announced, @Nullable String sha256)
      throws IOException {
    try (IncomingFile file = begin(number, sha256)) {
      folder.requireRoom(announced);
      byte[] chunk = new byte[CHUNK];
      for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
        file.write(chunk, 0, count);
      }
      return file.whole();
    }
  }

  /** A new file for bytes that come in pieces; it stays until it is {@linkplain #forget left}. */
  public void create(UUID file) throws IOException {
    folder.make();
    Files.createFile(bytes(file));
  }

  /** The file with the bytes of an upload that outlives the request. */
  public Path bytes(UUID file) {
    return folder.file(file, BYTES);
  }

  /** How many bytes such a file has; none when a task has been made of it and settled. */
  long size(UUID file) throws IOException {
    try {
      return Files.size(bytes(file));
    } catch (NoSuchFileException settled) {
      return 0;
    }
  }

  /** Removes such a file, if it is there. */
  public void forget(UUID file) throws IOException {
    Files.deleteIfExists(bytes(file));
  }

  /** What guards the disk. */
  public PrivateFolder disk() {
    return folder;
  }

  /**
   * Has a received file outlive the request, and the appliance's end.
   *
   * @return its number, as before
   */
  UUID keep(Path part) throws IOException {
    UUID file =
        number(part.getFileName().toString(), SUFFIX)
            .orElseThrow(() -> new IllegalArgumentException(part + " was not begun here"));
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, bytes(file), StandardCopyOption.ATOMIC_MOVE);
    return file;
  }

  /** Files that are there now and outlive requests; see {@link Orphans}. */
  List<UUID> kept() throws IOException {
    List<UUID> files = new ArrayList<>();
    if (Files.isDirectory(folder.path())) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.path(), "*" + BYTES)) {
        for (Path file : found) {
          number(file.getFileName().toString(), BYTES).ifPresent(files::add);
        }
      }
    }
    return files;
  }

  private static Optional<UUID> number(String name, String suffix) {
    try {
      return Optional.of(UUID.fromString(name.substring(0, name.length() - suffix.length())));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
