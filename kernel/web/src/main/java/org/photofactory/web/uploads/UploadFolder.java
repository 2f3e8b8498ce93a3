package org.photofactory.web.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private folder into which files are received. Names in it are made here. Safe for use by many
 * threads.
 */
public final class UploadFolder {

  private static final Logger log = LoggerFactory.getLogger(UploadFolder.class);

  private static final String SUFFIX = ".part";

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
   * Receives a whole body into a file of its own; when that fails, nothing is left of it.
   *
   * @throws IOException when the body ends early or the disk cannot take it
   */
  public Path receive(InputStream body) throws IOException {
    folder.make();
    Path part = folder.file(UUID.randomUUID(), SUFFIX);
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      folder.copy(body, out);
      whole = true;
    } catch (IOException failure) {
      throw folder.explain(failure);
    } finally {
      if (!whole) {
        Files.deleteIfExists(part);
      }
    }
    return part;
  }
}
