package org.photofactory.web.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.photofactory.web.door.Stay;
import org.photofactory.web.door.Viewer;

/**
 * One open page that listens. It has no queue: it writes what follows its place in the ring, one
 * write at a time, and ends when a write fails or stalls longer than the connection may. {@link
 * #wake} and {@link #end} may be called by any thread.
 */
final class EventStream extends IteratingCallback {

  private static final String RETRY = "retry: 2000\n";
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private static final long SILENCE = TimeUnit.SECONDS.toNanos(14);
  private static final long CHECKED_EVERY = TimeUnit.SECONDS.toNanos(10);
  private static final int FRAMES_IN_ONE = 200;

  private final EventHub hub;
  private final Response response;
  private final Callback callback;
  private final Viewer viewer;
  private final Stay stay;
  private final Executor executor;
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile boolean ending;
  private boolean greeted;
  private long place;
  private long statesSeen;
  private volatile long wroteAt = System.nanoTime();

  private volatile long checkedAt = System.nanoTime();

  /**
   * Who listens.
   *
   * @param viewer what the page may be told
   * @param stay how long
   * @param place number of the last event that the page has seen; −1 when it must load afresh
   */
  record Listener(Viewer viewer, Stay stay, long place) {}

  EventStream(EventHub hub, Response response, Callback callback, Listener listener) {
    this.hub = hub;
    this.response = response;
    this.callback = callback;
    this.executor = response.getRequest().getComponents().getExecutor();
    this.viewer = listener.viewer();
    this.stay = listener.stay();
    this.place = listener.place();
  }

  /** What the page may be told. */
  Viewer viewer() {
    return viewer;
  }

  /** Has it look for news soon, on another thread. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      executor.execute(this::iterate);
    }
  }

  /** Wakes it when the line has been silent for long. */
  void keepOpen() {
    if (System.nanoTime() - wroteAt > SILENCE) {
      wake();
    }
  }

  /** Ends it when whoever listens would not be let in any more; asks the ledger now and then. */
  void lookAgain() {
    if (System.nanoTime() - checkedAt > CHECKED_EVERY) {
      checkedAt = System.nanoTime();
      if (!stay.granted().getAsBoolean()) {
        end();
      }
    }
  }

  /** Ends it after what is being written. */
  void end() {
    ending = true;
    woken.set(false);
    wake();
  }

  @Override
  protected Action process() {
    woken.set(false);
    if (ending) {
      return Action.SUCCEEDED;
    }
    byte[] news = news();
    if (news.length == 0) {
      return Action.IDLE;
    }
    wroteAt = System.nanoTime();
    response.write(false, ByteBuffer.wrap(news), this);
    return Action.SCHEDULED;
  }

  @Override
  protected void onCompleteSuccess() {
    hub.leave(this);
    callback.succeeded();
  }

  @Override
  protected void onCompleteFailure(Throwable gone) {
    hub.leave(this);
    callback.failed(gone);
  }

  private byte[] news() {
    ByteArrayOutputStream news = new ByteArrayOutputStream();
    if (!greeted) {
      greeted = true;
      news.writeBytes((RETRY + hub.ring().bookmark(place)).getBytes(StandardCharsets.UTF_8));
    }
    addEvents(news);
    for (Frame state : hub.states(viewer, statesSeen)) {
      statesSeen = state.number();
      news.writeBytes(state.bytes());
    }
    if (news.size() == 0 && System.nanoTime() - wroteAt > SILENCE) {
      news.writeBytes(HEARTBEAT);
    }
    return news.toByteArray();
  }

  private void addEvents(ByteArrayOutputStream news) {
    EventRing ring = hub.ring();
    if (!ring.reaches(place)) {
      Frame reset = ring.reset();
      place = reset.number();
      news.writeBytes(reset.bytes());
    }
    EventRing.Stretch stretch = ring.after(place, FRAMES_IN_ONE, viewer.eyes());
    stretch.frames().forEach(frame -> news.writeBytes(frame.bytes()));
    place = stretch.end();
  }
}
