package org.photofactory.plugins.metadata.bytes;

import com.drew.lang.BufferBoundsException;
import com.drew.lang.RandomAccessReader;
import java.io.IOException;

/** A source in the form that metadata-extractor reads TIFF structures from. */
public final class TiffBytes extends RandomAccessReader {

  private final ByteSource bytes;

  /**
   * @param bytes from the TIFF header on
   */
  public TiffBytes(ByteSource bytes) {
    this.bytes = bytes;
  }

  @Override
  public int toUnshiftedOffset(int localOffset) {
    return localOffset;
  }

  @Override
  public byte getByte(int index) throws IOException {
    validateIndex(index, 1);
    return (byte) bytes.unsigned8(index);
  }

  @Override
  public byte[] getBytes(int index, int count) throws IOException {
    validateIndex(index, count);
    return bytes.read(index, count);
  }

  @Override
  protected void validateIndex(int index, int count) throws IOException {
    if (!isValidIndex(index, count)) {
      throw new BufferBoundsException(index, count, bytes.length());
    }
  }

  @Override
  protected boolean isValidIndex(int index, int count) {
    return index >= 0 && count >= 0 && (long) index + count <= bytes.length();
  }

  @Override
  public long getLength() {
    return bytes.length();
  }
}
