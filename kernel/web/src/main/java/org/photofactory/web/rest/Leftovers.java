package org.photofactory.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;

/**
 * Reads what is left of a body that nobody wanted. Without that the connection would be reset while
 * the sender still sends, and it would never see the answer that tells why.
 */
public final class Leftovers {

  private static final long MOST = 32 << 20;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

  private Leftovers() {}

  /** Reads and forgets up to 32 MiB, for up to 5 s; to be called when the answer has been sent. */
  public static void discard(Request request) {
    InputStream rest = Request.asInputStream(request);
    byte[] buffer = new byte[16 * 1024];
    long left = MOST;
    long start = System.nanoTime();
    try {
      int count = rest.read(buffer);
      while (count >= 0 && left > 0 && System.nanoTime() - start < LONGEST) {
        left -= count;
        count = rest.read(buffer);
      }
    } catch (IOException gone) {
      // Then there is nothing left.
    }
  }
}
