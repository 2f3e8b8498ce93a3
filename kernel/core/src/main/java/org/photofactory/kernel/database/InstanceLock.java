package org.photofactory.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a data folder: a lock of the operating system on {@code <data>/.lock}, gone with
 * the process that holds it however that ends. The file's text names the holder. One thread
 * acquires and closes it.
 */
public final class InstanceLock implements AutoCloseable {

  private static final String FILE_NAME = ".lock";

  private final FileChannel channel;

  private InstanceLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, making it when it is missing.
   *
   * @throws InstanceHeldException when another instance, or this process already, holds it
   * @throws DataFolderException when the folder cannot be written
   */
  public static InstanceLock acquire(Path dataFolder) {
    Path file = dataFolder.resolve(FILE_NAME);
    try {
      Files.createDirectories(dataFolder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock(channel, file);
      return new InstanceLock(channel);
    } catch (IOException failure) {
      throw DataFolderException.notWritable(dataFolder, failure);
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    try {
      if (channel.tryLock() == null) {
        channel.close();
        throw held(file, holder(file));
      }
    } catch (OverlappingFileLockException mine) {
      // Closing the channel here would drop the lock that this process already has on the file.
      throw held(file, Long.toString(ProcessHandle.current().pid()));
    }
    byte[] holder = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder));
  }

  private static @Nullable String holder(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.isEmpty() ? null : text;
  }

  private static InstanceHeldException held(Path file, @Nullable String holder) {
    String who = holder == null ? "another process" : "process " + holder;
    return new InstanceHeldException(
        "The data folder "
            + file.toAbsolutePath().getParent()
            + " is in use by another running Photo Factory ("
            + who
            + ").",
        "Stop that one first, or give this one a data folder of its own with data.dir.");
  }

  /** Gives the folder free. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
