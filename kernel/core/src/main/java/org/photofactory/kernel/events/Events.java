package org.photofactory.kernel.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes events from who makes them to who listens, on the publisher's thread: listeners must be
 * quick and must not throw. Safe for use by many threads.
 */
public final class Events {

  private static final Logger log = LoggerFactory.getLogger(Events.class);

  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

  /** Tells everybody; to be called after the transaction that made it true. */
  public void publish(Event event) {
    for (Consumer<Event> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException failure) {
        log.warn("A listener failed on {}", event, failure);
      }
    }
  }

  /** Listens until the subscription is closed. */
  public Subscription subscribe(Consumer<Event> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** A listener's place in the list. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
