package org.photofactory.web.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that refuses to be longer than its limit. For one reader. */
public final class BoundedBody extends FilterInputStream {

  private final long limit;
  private long left;

  /**
   * @param limit in bytes
   */
  public BoundedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  /**
   * Leaves the body open: whoever parses it closes it where it makes no sense to them, and Jetty
   * would then break the connection while the sender still sends, who never saw the answer.
   */
  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw tooLarge(limit).asException();
    }
  }

  /** What to answer when a body is longer than {@code limit} bytes. */
  public static Problem tooLarge(long limit) {
    return Problem.of(413, "TOO_LARGE", "The body may have at most " + limit + " bytes.", null);
  }
}
