package org.photofactory.web.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.web.KernelServices;
import org.photofactory.web.door.Viewer;
import org.photofactory.web.factory.StatusDesk;
import org.photofactory.web.rest.JsonAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the kernel's events to every open page. Safe for use by many threads. */
public final class EventHub implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EventHub.class);

  private static final int MOST_EVENTS = 10_000;
  private static final long MOST_BYTES = 4 << 20;
  private static final int MOST_KEPT = 20_000;
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final EventRing ring = new EventRing(MOST_EVENTS, MOST_BYTES);
  private final Translator translator;
  private final Sieve sieve;
  private final Translator guests;
  private final States states;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private final Events events;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile List<Thread> beats = List.of();
  private volatile Events.Subscription subscription = () -> {};

  public EventHub(KernelServices kernel, StatusDesk desk, JsonAnswers json) {
    Supplier<List<PluginStatus>> plugins = kernel.board().plugins();
    this.events = kernel.signals().events();
    this.translator = new Translator(ring, json, plugins, Audience::owner);
    this.guests = new Translator(ring, json, plugins, Audience::guests);
    this.sieve = new Sieve(kernel.ledger().library()::veils, MOST_KEPT);
    this.states = new States(desk, json);
  }

  /** Begins to listen. */
  public void start() {
    subscription = events.subscribe(this::hear);
    beats =
        List.of(everyBeat("events-turn", this::turn), everyBeat("events-states", this::refresh));
  }

  /**
   * Ends all streams. A question to the database is not interrupted: that would break its
   * connection.
   */
  @Override
  public void close() throws InterruptedException {
    subscription.close();
    stopped.countDown();
    for (Thread beat : beats) {
      beat.join(PATIENCE);
    }
    streams.forEach(EventStream::end);
  }

  /** How many pages listen. */
  public int listeners() {
    return streams.size();
  }

  void join(EventStream stream) {
    boolean alone = streams.isEmpty();
    streams.add(stream);
    if (alone) {
      states.forget();
    }
    states.expect(stream.viewer());
    sieve.expect(stream.viewer().eyes());
    if (stopped.getCount() == 0) {
      stream.end();
    } else {
      stream.wake();
    }
  }

  void leave(EventStream stream) {
    streams.remove(stream);
  }

  EventRing ring() {
    return ring;
  }

  List<Frame> states(Viewer viewer, long after) {
    return states.after(viewer, after);
  }

  private void hear(Event event) {
    translator.tell(event);
    sieve.hear(event);
    states.hear(event);
    streams.forEach(EventStream::wake);
  }

  private void turn() {
    if (translator.turn()) {
      streams.forEach(EventStream::wake);
    }
    streams.forEach(EventStream::keepOpen);
  }

  /**
   * Asks the ledger, also for what guests may know, so it has a thread of its own: the other beat
   * must not wait for a database that is away.
   */
  private void refresh() {
    streams.forEach(EventStream::lookAgain);
    tellGuests();
    if (!streams.isEmpty() && states.refresh(viewers())) {
      streams.forEach(EventStream::wake);
    }
  }

  private void tellGuests() {
    long before = ring.last();
    sieve.turn(guests::tell, owner -> ring.add(News.reset(Audience.guests(owner))));
    guests.turn();
    if (ring.last() > before) {
      streams.forEach(EventStream::wake);
    }
  }

  private Set<Viewer> viewers() {
    return streams.stream().map(EventStream::viewer).collect(Collectors.toSet());
  }

  private Thread everyBeat(String name, Runnable task) {
    return Thread.ofVirtual().name(name).start(() -> beat(task));
  }

  private void beat(Runnable task) {
    try {
      while (!stopped.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          task.run();
        } catch (RuntimeException failure) {
          log.warn("Live events stumbled", failure);
        }
      }
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }
}
