package org.photofactory.kernel.vault.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** What is done here survives a power cut once the call has returned. Stateless, thread-safe. */
public final class Durably {

  private Durably() {}

  /**
   * Forces the entries of a folder (names, not contents) to disk, where the file system can do
   * that.
   */
  public static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException failure) {
      if (!unsupported(failure)) {
        throw failure;
      }
    }
  }

  /** What SMB shares answer (EINVAL): their server decides by itself when names reach its disk. */
  private static boolean unsupported(IOException failure) {
    return String.valueOf(failure.getMessage()).contains("Invalid argument");
  }

  /** Makes a folder and its missing parents. Does nothing when it is there. */
  public static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    @Nullable Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      makeFolder(parent);
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException madeByAnother) {
      if (!Files.isDirectory(folder)) {
        throw madeByAnother;
      }
    }
    if (parent != null) {
      forceFolder(parent);
    }
  }

  /** Removes a file, if it is there. */
  public static void remove(Path file) throws IOException {
    @Nullable Path parent = file.toAbsolutePath().getParent();
    if (Files.deleteIfExists(file) && parent != null) {
      forceFolder(parent);
    }
  }
}
