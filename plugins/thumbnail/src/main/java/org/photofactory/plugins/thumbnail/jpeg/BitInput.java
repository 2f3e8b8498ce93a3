package org.photofactory.plugins.thumbnail.jpeg;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bits of a scan, without the zero byte that follows each 0xff. Stops at markers. */
final class BitInput {

  private static final int WINDOW = 1 << 16;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final ByteSource source;
  private final byte[] window = new byte[WINDOW];
  private long nextRead;
  private int position;
  private int limit;
  private long pending;
  private int count;
  private int missing;

  /**
   * @param start where the first byte of the scan is
   */
  BitInput(ByteSource source, long start) {
    this.source = source;
    nextRead = start;
  }

  /** Makes at least 32 bits ready. Behind the end of the data they are zeros. */
  void fill() throws IOException {
    if (count >= Integer.SIZE) {
      return;
    }
    if (limit - position >= Integer.BYTES && missing == 0) {
      int word = (int) INTS.get(window, position);
      int inverted = ~word;
      if (((inverted - 0x01010101) & ~inverted & 0x80808080) == 0) {
        pending = pending << Integer.SIZE | word & 0xffffffffL;
        count += Integer.SIZE;
        position += Integer.BYTES;
        return;
      }
    }
    fillByByte();
  }

  /** The next bits, at most 16, without taking them. */
  int peek(int bits) {
    return (int) (pending >>> (count - bits)) & ((1 << bits) - 1);
  }

  /** Takes bits. */
  void skip(int bits) {
    count -= bits;
  }

  /** Takes a number of {@code size} bits; one that begins with 0 is negative (T.81, F.2.2.1). */
  int signed(int size) {
    int bits = peek(size);
    skip(size);
    return bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;
  }

  /** Fails when more bits have been taken than there were. */
  void checkEnd() throws IOException {
    if (count < missing) {
      throw new IOException("scan data missing");
    }
  }

  /** Goes on behind the restart marker that must come next. */
  void restart(int number) throws IOException {
    checkEnd();
    count = 0;
    missing = 0;
    int marker = raw() == 0xff ? raw() : -1;
    if (marker != 0xd0 + number % 8) {
      throw new IOException("restart marker missing");
    }
  }

  private void fillByByte() throws IOException {
    while (count <= Integer.SIZE) {
      int value = missing > 0 ? -1 : data();
      if (value < 0) {
        missing += Byte.SIZE;
        value = 0;
      }
      pending = pending << Byte.SIZE | value;
      count += Byte.SIZE;
    }
  }

  /** The next byte; −1 at a marker or the end of the file, which stay to be read. */
  private int data() throws IOException {
    int value = raw();
    if (value != 0xff) {
      return value;
    }
    if (raw() == 0) {
      return value;
    }
    position -= 2;
    return -1;
  }

  /** The next byte as it is; −1 at the end of the file. Keeps the byte before it in the window. */
  private int raw() throws IOException {
    if (position == limit && !refill()) {
      return -1;
    }
    return window[position++] & 255;
  }

  private boolean refill() throws IOException {
    int kept = Math.min(1, limit);
    if (kept == 1) {
      window[0] = window[limit - 1];
    }
    int read = source.read(nextRead, ByteBuffer.wrap(window, kept, WINDOW - kept));
    position = kept;
    limit = kept + Math.max(0, read);
    nextRead += Math.max(0, read);
    return read > 0;
  }
}
