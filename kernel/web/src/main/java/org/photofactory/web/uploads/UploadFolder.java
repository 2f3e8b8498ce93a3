package org.photofactory.web.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.photofactory.web.rest.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private folder into which files are received. Names in it are made here. Safe for use by many
 * threads.
 */
public final class UploadFolder {

  private static final Logger log = LoggerFactory.getLogger(UploadFolder.class);

  private static final String SUFFIX = ".part";

  private static final int CHUNK = 64 * 1024;

  /** After how many bytes is looked again whether there is room. */
  private static final long LOOK = 16L << 20;

  private final Path folder;
  private final long reserveBytes;

  /**
   * @param folder made when first needed; the folder above it must exist
   * @param reserveBytes how much of its disk stays free
   */
  public UploadFolder(Path folder, long reserveBytes) {
    this.folder = folder;
    this.reserveBytes = reserveBytes;
  }

  /**
   * Removes what an earlier process was receiving when it ended; its senders never got an answer.
   */
  public void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    } catch (IOException failure) {
      log.warn("Half-received uploads in {} could not be removed: {}", folder, failure.toString());
    }
  }

  /**
   * Receives a whole body into a file of its own; when that fails, nothing is left of it.
   *
   * @throws IOException when the body ends early or the disk cannot take it
   */
  public Path receive(InputStream body) throws IOException {
    Path part = newPart();
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      copy(body, out);
      whole = true;
    } catch (IOException failure) {
      throw explain(failure);
    } finally {
      if (!whole) {
        Files.deleteIfExists(part);
      }
    }
    return part;
  }

  private Path newPart() throws IOException {
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException usual) {
      // It was made before.
    } catch (NoSuchFileException away) {
      throw Problem.of(
              503,
              "UPLOADS_AWAY",
              "The folder in which uploads are received is not there.",
              "Check that the disk of the data folder is mounted.")
          .asException();
    }
    return folder.resolve(UUID.randomUUID() + SUFFIX);
  }

  /** The database may lie on the same disk: an upload must not take the last of its room. */
  private void copy(InputStream body, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long unseen = LOOK;
    for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
      unseen += count;
      if (unseen > LOOK) {
        demandRoom(reserveBytes);
        unseen = 0;
      }
      out.write(chunk, 0, count);
    }
  }

  private void demandRoom(long bytes) {
    if (folder.toFile().getUsableSpace() < bytes) {
      throw Problem.of(
              507,
              "DISK_FULL",
              "The disk is full; the file was not taken.",
              "Free some space and send it again.")
          .asException();
    }
  }

  private IOException explain(IOException failure) {
    demandRoom(1 << 20);
    return failure;
  }
}
