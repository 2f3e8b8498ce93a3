package org.photofactory.web.network;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections that take for ever to say what they want. Jetty closes those that say nothing;
 * a byte now and then would keep them open. To be asked at regular times. Thread-safe.
 */
public final class SlowHeads implements Connection.Listener {

  private final Map<HttpConnection, Wait> waiting = new ConcurrentHashMap<>();
  private final long patience;
  private final LongSupplier nanoTime;

  /**
   * How long a connection has been in the midst of a question.
   *
   * @param asked questions it had asked completely by then
   * @param since when it was noticed; null while there is none
   */
  private record Wait(long asked, @Nullable Long since) {}

  /**
   * @param patience how long the head of a request may take
   */
  public SlowHeads(Duration patience, LongSupplier nanoTime) {
    this.patience = patience.toNanos();
    this.nanoTime = nanoTime;
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof HttpConnection http) {
      // In the midst of its first question, or of the handshake before it.
      waiting.put(http, new Wait(0, nanoTime.getAsLong()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (connection instanceof HttpConnection http) {
      waiting.remove(http);
    }
  }

  /** Closes those that have taken too long. */
  public void look() {
    long now = nanoTime.getAsLong();
    waiting.forEach(
        (connection, before) -> {
          Wait wait = wait(connection, before, now);
          waiting.replace(connection, wait);
          if (wait.since() != null && now - wait.since() > patience) {
            connection.getEndPoint().close();
          }
        });
  }

  private static Wait wait(HttpConnection connection, Wait before, long now) {
    long asked = connection.getMessagesIn();
    if (!inHead(connection, asked)) {
      return new Wait(asked, null);
    }
    boolean known = before.asked() == asked && before.since() != null;
    return known ? before : new Wait(asked, now);
  }

  private static boolean inHead(HttpConnection connection, long asked) {
    HttpParser parser = connection.getParser();
    return parser.inHeaderState() && (asked == 0 || !parser.isIdle());
  }
}
