package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A view of a file for the JDK's decoders: some bytes of ours, then the file from a position on.
 */
final class BytesStream extends ImageInputStreamImpl {

  private static final int WINDOW = 1 << 16;

  private final byte[] head;
  private final Bytes bytes;
  private final long offset;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long windowStart;

  /** The whole file. */
  BytesStream(Bytes bytes) {
    this(new byte[0], bytes, 0);
  }

  /** {@code head}, then the file from {@code offset} on. */
  BytesStream(byte[] head, Bytes bytes, long offset) {
    this.head = head;
    this.bytes = bytes;
    this.offset = offset;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 255;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    checkClosed();
    bitOffset = 0;
    int read = streamPos < head.length ? fromHead(into, from, count) : fromFile(into, from, count);
    if (read > 0) {
      streamPos += read;
    }
    return read;
  }

  @Override
  public long length() {
    return head.length + Math.max(0, bytes.length() - offset);
  }

  private int fromHead(byte[] into, int from, int count) {
    int available = Math.min(count, head.length - (int) streamPos);
    System.arraycopy(head, (int) streamPos, into, from, available);
    return available;
  }

  private int fromFile(byte[] into, int from, int count) throws IOException {
    long position = offset + streamPos - head.length;
    if (position < windowStart || position >= windowStart + window.limit()) {
      window.clear();
      int filled = bytes.read(position, window);
      window.position(0).limit(Math.max(0, filled));
      windowStart = position;
      if (filled <= 0) {
        return -1;
      }
    }
    int start = (int) (position - windowStart);
    int available = Math.min(count, window.limit() - start);
    window.get(start, into, from, available);
    return available;
  }
}
