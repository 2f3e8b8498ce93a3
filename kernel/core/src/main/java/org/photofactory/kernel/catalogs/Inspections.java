package org.photofactory.kernel.catalogs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.Download.Failure;
import org.photofactory.kernel.catalogs.Download.Wanted;
import org.photofactory.kernel.catalogs.Inspection.Result;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;

/**
 * Looks into plugins of catalogs for those who wait before a page. Each has a thread of its own,
 * since another computer may take its time, and keeps neither others nor installing from going on.
 * Where nobody asks any more, it makes room for others. What was found is kept for a while, and not
 * over a restart. Thread-safe.
 */
public final class Inspections implements AutoCloseable {

  private static final int MOST_AT_ONCE = 8;
  private static final int KEPT = 30;
  private static final Duration FORSAKEN = Duration.ofSeconds(30);
  private static final Duration BREAK_OFF_LIMIT = Duration.ofSeconds(5);
  private static final Failure UNKNOWN =
      new Failure("INTERNAL", "It could not be looked into.", "Look at the log.");

  private final CatalogInstalls installs;
  private final Events events;
  private final Clock clock;
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final Map<UUID, Inspection> all = new LinkedHashMap<>();
  private final Map<UUID, Coming> coming = new LinkedHashMap<>();

  /**
   * One that is on its way.
   *
   * @param asked when somebody last wanted to know of it
   */
  private record Coming(Thread thread, Instant asked) {}

  Inspections(CatalogInstalls installs, Events events, Clock clock) {
    this.installs = installs;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins; the event {@code InspectionEnded} tells that it has ended.
   *
   * @throws CatalogException when there is no such plugin, or too many are looked into already
   */
  public Inspection begin(Wanted wanted) throws CatalogException {
    long size = installs.listed(wanted).file().size();
    if (!takePlace()) {
      throw new CatalogException(
          Code.CATALOG_BUSY,
          "%d plugins are being looked into already.".formatted(MOST_AT_ONCE),
          "Try again when one of them is done.");
    }
    Inspection begun = new Inspection(UUID.randomUUID(), wanted, 0, size, null, clock.instant());
    Thread thread =
        Thread.ofVirtual().name("inspection").unstarted(() -> lookAndLeave(begun.id(), wanted));
    keep(begun, thread);
    thread.start();
    return begun;
  }

  /** One of the last; empty when it was ended by somebody, or is long ago. */
  public synchronized Optional<Inspection> find(UUID id) {
    coming.computeIfPresent(id, (_, one) -> new Coming(one.thread(), clock.instant()));
    return Optional.ofNullable(all.get(id));
  }

  /** Nobody wants to know any more: what is coming is broken off. */
  public synchronized void end(UUID id) {
    all.remove(id);
    @Nullable Coming ended = coming.remove(id);
    if (ended != null) {
      ended.thread().interrupt();
    }
  }

  /** Breaks off what is coming. */
  @Override
  public synchronized void close() {
    coming.values().forEach(one -> one.thread().interrupt());
  }

  private boolean takePlace() {
    return room.tryAcquire() || (endForsaken() && awaitPlace());
  }

  /** Whoever closes a page or a terminal may not say so. */
  private synchronized boolean endForsaken() {
    Instant limit = clock.instant().minus(FORSAKEN);
    List<UUID> forsaken =
        coming.entrySet().stream()
            .filter(one -> one.getValue().asked().isBefore(limit))
            .map(Map.Entry::getKey)
            .toList();
    forsaken.forEach(this::end);
    return !forsaken.isEmpty();
  }

  /** A place is free when the thread that had it has ended. */
  private boolean awaitPlace() {
    try {
      return room.tryAcquire(BREAK_OFF_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void keep(Inspection begun, Thread thread) {
    all.put(begun.id(), begun);
    coming.put(begun.id(), new Coming(thread, begun.at()));
    Iterator<Inspection> oldest = all.values().iterator();
    while (all.size() > KEPT && oldest.hasNext()) {
      if (oldest.next().result() != null) {
        oldest.remove();
      }
    }
  }

  private void lookAndLeave(UUID id, Wanted wanted) {
    Result result = new Result.Failed(UNKNOWN);
    try {
      result = look(id, wanted);
    } finally {
      room.release();
      settle(id, result);
      events.publish(new Event.InspectionEnded(id));
    }
  }

  private Result look(UUID id, Wanted wanted) {
    try {
      return new Result.Seen(
          installs.inspect(wanted, bytes -> change(id, one -> with(one, bytes, null))));
    } catch (Throwable failure) { // an Error, too, is something to tell
      return new Result.Failed(Failures.told(wanted.plugin(), failure));
    }
  }

  private synchronized void settle(UUID id, Result result) {
    coming.remove(id);
    change(id, one -> with(one, one.received(), result));
  }

  private Inspection with(Inspection one, long received, @Nullable Result result) {
    return new Inspection(
        one.id(),
        one.wanted(),
        received,
        one.size(),
        result,
        result == null ? one.at() : clock.instant());
  }

  private synchronized void change(UUID id, UnaryOperator<Inspection> change) {
    all.computeIfPresent(id, (_, one) -> change.apply(one));
  }
}
