package org.photofactory.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Bytes in the midst of which something happens. */
final class HalfWay extends InputStream {

  private final ByteArrayInputStream bytes;
  private final int middle;
  private final ThrowingCallable event;
  private boolean happened;

  HalfWay(byte[] bytes, ThrowingCallable event) {
    this.bytes = new ByteArrayInputStream(bytes);
    this.middle = bytes.length / 2;
    this.event = event;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (!happened && bytes.available() <= middle) {
      happened = true;
      happen();
    }
    return bytes.read(buffer, offset, Math.min(length, 65_536));
  }

  private void happen() throws IOException {
    try {
      event.call();
    } catch (IOException failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }
}
