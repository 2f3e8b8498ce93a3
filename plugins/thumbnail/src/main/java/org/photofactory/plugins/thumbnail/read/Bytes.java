package org.photofactory.plugins.thumbnail.read;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an original, read at any position. Remembers when reading failed, so that a disk
 * that goes away is told from a file that is broken. Not thread-safe.
 */
public final class Bytes implements Closeable {

  private final Disk disk;
  private final long start;
  private final long length;

  private Bytes(Disk disk, long start, long length) {
    this.disk = disk;
    this.start = start;
    this.length = length;
  }

  /** Opens a file for reading. */
  public static Bytes open(Path file) throws IOException {
    Disk disk = new Disk(file, FileChannel.open(file));
    return new Bytes(disk, 0, disk.channel.size());
  }

  /**
   * A part of these bytes as if it were a file of its own; what reaches beyond the end is cut off.
   * It lives as long as the whole, and a failure of one is a failure of both.
   */
  public Bytes window(long position, long count) {
    long from = Math.clamp(position, 0, length);
    return new Bytes(disk, start + from, Math.clamp(count, 0, length - from));
  }

  /** The file that they lie in. */
  public Path file() {
    return disk.file;
  }

  /** Where in the file they begin. */
  public long start() {
    return start;
  }

  /** Length of the file. */
  public long length() {
    return length;
  }

  /** Why the disk could not be read; null as long as it could. */
  public @Nullable IOException failure() {
    return disk.failure;
  }

  /**
   * Reads at a position.
   *
   * @return how many bytes were read; −1 at the end of the file
   */
  public int read(long position, ByteBuffer into) throws IOException {
    if (position < 0 || position >= length) {
      return -1;
    }
    int limit = into.limit();
    into.limit((int) Math.min(limit, into.position() + length - position));
    try {
      return disk.read(start + position, into);
    } finally {
      into.limit(limit);
    }
  }

  /** Up to {@code count} bytes at a position, big endian; fewer at the end of the file. */
  public ByteBuffer upTo(long position, int count) throws IOException {
    long available = Math.max(0, Math.min(count, length - position));
    ByteBuffer buffer = ByteBuffer.allocate((int) available).order(ByteOrder.BIG_ENDIAN);
    while (buffer.hasRemaining() && read(position + buffer.position(), buffer) > 0) {
      // goes on until the buffer is full or the file ends
    }
    return buffer.flip();
  }

  /** Exactly {@code count} bytes at a position, big endian. */
  public ByteBuffer at(long position, int count) throws IOException {
    ByteBuffer buffer = upTo(position, count);
    if (buffer.remaining() < count) {
      throw new EOFException("the file ends at " + length);
    }
    return buffer;
  }

  @Override
  public void close() throws IOException {
    disk.channel.close();
  }

  /** The open file, shared by all windows on it. */
  private static final class Disk {

    private final Path file;
    private final FileChannel channel;
    private @Nullable IOException failure;

    private Disk(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    private int read(long position, ByteBuffer into) throws IOException {
      try {
        return channel.read(into, position);
      } catch (IOException unreadable) {
        failure = unreadable;
        throw unreadable;
      }
    }
  }
}
