package org.photofactory.plugins.metadata.bytes;

import java.io.IOException;

/** A part of another source. */
final class Slice implements ByteSource {

  private final ByteSource whole;
  private final long start;
  private final long length;

  Slice(ByteSource whole, long start, long end) {
    this.whole = whole;
    this.start = start;
    this.length = Math.max(0, end - start);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public byte[] read(long offset, int count) throws IOException {
    check(offset, count);
    return whole.read(start + offset, count);
  }

  @Override
  public int unsigned8(long offset) throws IOException {
    check(offset, 1);
    return whole.unsigned8(start + offset);
  }

  private void check(long offset, int count) throws DamagedException {
    if (offset < 0 || count < 0 || offset > length - count) {
      throw new DamagedException(count + " bytes at " + offset + " of a part of " + length);
    }
  }
}
