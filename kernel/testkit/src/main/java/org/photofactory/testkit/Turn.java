package org.photofactory.testkit;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The turn to do something on this machine, such as installing a package, while tests run in
 * several processes. It is another's as soon as it is closed. Within one process for one thread.
 */
public final class Turn implements AutoCloseable {

  private final FileChannel channel;

  private Turn(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the turn.
   *
   * @param deed what is to be done, as a name for a file
   */
  public static Turn await(String deed) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    FileChannel channel =
        FileChannel.open(folder.resolve("photofactory-" + deed + ".lock"), CREATE, WRITE);
    channel.lock();
    return new Turn(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
