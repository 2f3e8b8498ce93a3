package org.photofactory.web.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadPendingException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * The end of a connection after its last answer: whatever still comes is read and forgotten, until
 * the sender has seen the answer and hangs up. Without that the connection would be reset while
 * they send, and they would never see the answer. Keeps no thread waiting. Ends after 32 MiB or 5
 * s.
 */
final class LineEnd implements Callback {

  private static final int AT_ONCE = 16 * 1024;
  private static final long MOST = 32 << 20;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

  private final EndPoint line;
  private final Runnable then;
  private final long begun = System.nanoTime();
  private long bytes;

  private LineEnd(EndPoint line, Runnable then) {
    this.line = line;
    this.then = then;
  }

  /**
   * Hears the sender of a request out. To be called when the answer has been sent.
   *
   * @param then called once, at the end
   */
  static void of(Request request, Runnable then) {
    EndPoint line = request.getConnectionMetaData().getConnection().getEndPoint();
    line.shutdownOutput();
    new LineEnd(line, then).succeeded();
  }

  @Override
  public void succeeded() {
    try {
      int count = read();
      while (count > 0 && bytes < MOST && System.nanoTime() - begun < LONGEST) {
        count = read();
      }
      if (count == 0) {
        line.fillInterested(this);
        return;
      }
    } catch (IOException | ReadPendingException gone) {
      // Then nothing more comes.
    }
    then.run();
  }

  @Override
  public void failed(Throwable gone) {
    then.run();
  }

  private int read() throws IOException {
    int count = line.fill(ByteBuffer.allocate(AT_ONCE).limit(0));
    bytes += Math.max(count, 0);
    return count;
  }
}
