package org.photofactory.plugins.metadata.bytes;

/**
 * Bytes in memory.
 *
 * @param content the bytes, not copied
 */
public record ArrayBytes(byte[] content) implements ByteSource {

  @Override
  public long length() {
    return content.length;
  }

  @Override
  public byte[] read(long offset, int count) throws DamagedException {
    check(offset, count);
    byte[] part = new byte[count];
    System.arraycopy(content, (int) offset, part, 0, count);
    return part;
  }

  @Override
  public int unsigned8(long offset) throws DamagedException {
    check(offset, 1);
    return content[(int) offset] & 0xFF;
  }

  private void check(long offset, int count) throws DamagedException {
    if (offset < 0 || count < 0 || offset > content.length - count) {
      throw new DamagedException(count + " bytes at " + offset + " of " + content.length);
    }
  }
}
