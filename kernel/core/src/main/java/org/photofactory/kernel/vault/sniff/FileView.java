package org.photofactory.kernel.vault.sniff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Single numbers from anywhere in a file, read in few pieces. Reading beyond the end gives −1 or
 * nothing, never an exception: hostile files state any offset. For one thread.
 */
final class FileView implements Closeable {

  private static final int HEAD = 64 * 1024;
  private static final int WINDOW = 4 * 1024;

  private final FileChannel channel;
  private final long size;
  private final byte[] head;
  private byte[] window = new byte[0];
  private long windowStart;

  private FileView(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.head = read(0, HEAD);
  }

  static FileView open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try {
      return new FileView(channel);
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Size of the file when it was opened. */
  long size() {
    return size;
  }

  /** The first 64 KiB, or less when the file is shorter; not to be changed. */
  byte[] head() {
    return head;
  }

  /** The byte at an offset; −1 outside the file. */
  int u8(long offset) throws IOException {
    if (offset < 0 || offset >= size) {
      return -1;
    }
    if (offset < head.length) {
      return head[(int) offset] & 0xFF;
    }
    if (offset < windowStart || offset >= windowStart + window.length) {
      window = read(offset, WINDOW);
      windowStart = offset;
    }
    int index = (int) (offset - windowStart);
    return index < window.length ? window[index] & 0xFF : -1;
  }

  /** Two bytes as a number; −1 outside the file. */
  int u16(long offset, boolean littleEndian) throws IOException {
    return (int) number(offset, 2, littleEndian);
  }

  /** Four bytes as a number; −1 outside the file. */
  long u32(long offset, boolean littleEndian) throws IOException {
    return number(offset, 4, littleEndian);
  }

  /** Eight bytes, big-endian, as a number; negative outside the file or beyond 2^63. */
  long u64(long offset) throws IOException {
    return offset + 8 > size ? -1 : (u32(offset, false) << 32) | u32(offset + 4, false);
  }

  /** Up to {@code length} bytes as Latin-1 text, one character for each byte. */
  String latin(long offset, int length) throws IOException {
    StringBuilder text = new StringBuilder(length);
    for (int index = 0; index < length && offset + index < size; index++) {
      text.append((char) u8(offset + index));
    }
    return text.toString();
  }

  /** True when these Latin-1 characters stand at an offset. */
  boolean has(long offset, String latin) throws IOException {
    return latin.equals(latin(offset, latin.length()));
  }

  /** The head as Latin-1 text, to be searched. */
  String headLatin() {
    return new String(head, StandardCharsets.ISO_8859_1);
  }

  private long number(long offset, int length, boolean littleEndian) throws IOException {
    if (offset < 0 || offset + length > size) {
      return -1;
    }
    long number = 0;
    for (int index = 0; index < length; index++) {
      int at = littleEndian ? length - 1 - index : index;
      number = (number << 8) | u8(offset + at);
    }
    return number;
  }

  private byte[] read(long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, Math.max(0, size - offset)));
    int count = 0;
    while (buffer.hasRemaining() && count >= 0) {
      count = channel.read(buffer, offset + buffer.position());
    }
    byte[] bytes = new byte[buffer.position()];
    System.arraycopy(buffer.array(), 0, bytes, 0, bytes.length);
    return bytes;
  }
}
