package org.photofactory.plugins.video.motion;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file that is read here and there, a little each time. Not thread-safe. */
final class PictureFile implements Closeable {

  private final FileChannel channel;
  private final long length;
  private long bytesRead;

  private PictureFile(FileChannel channel) throws IOException {
    this.channel = channel;
    length = channel.size();
  }

  static PictureFile open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      return new PictureFile(channel);
    } catch (IOException unreadable) {
      channel.close();
      throw unreadable;
    }
  }

  long length() {
    return length;
  }

  /** How much has been read so far. */
  long bytesRead() {
    return bytesRead;
  }

  /** Up to {@code count} bytes at a position, big endian; fewer, or none, beyond the end. */
  ByteBuffer at(long position, int count) throws IOException {
    if (position < 0 || position >= length) {
      return ByteBuffer.allocate(0);
    }
    int available = (int) Math.min(count, length - position);
    ByteBuffer buffer = ByteBuffer.allocate(available).order(ByteOrder.BIG_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
      // goes on until the buffer is full or the file ends
    }
    bytesRead += buffer.position();
    return buffer.flip();
  }

  /** The channel, to copy from. */
  FileChannel channel() {
    return channel;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
