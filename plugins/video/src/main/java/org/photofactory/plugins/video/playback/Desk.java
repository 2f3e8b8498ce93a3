package org.photofactory.plugins.video.playback;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Component;
import org.photofactory.plugins.video.making.Job;

/** What is being made right now: one thing at a time, for all people. Thread-safe. */
@Component(service = Desk.class)
public final class Desk {

  private final Semaphore free = new Semaphore(1);
  private final Map<Long, Ticket> tickets = new ConcurrentHashMap<>();

  /** Begins to make something of an asset; empty while something else is being made. */
  Optional<Ticket> begin(long assetId) {
    if (!free.tryAcquire()) {
      return Optional.empty();
    }
    Ticket ticket = new Ticket(assetId);
    tickets.put(assetId, ticket);
    return Optional.of(ticket);
  }

  /** Ends what is being made of an asset, if anything is. */
  void cancel(long assetId) {
    Ticket ticket = tickets.get(assetId);
    if (ticket != null) {
      ticket.wanted = false;
    }
  }

  /** How far it has come; empty when nothing is being made of the asset. */
  OptionalDouble progress(long assetId) {
    Ticket ticket = tickets.get(assetId);
    return ticket == null ? OptionalDouble.empty() : OptionalDouble.of(ticket.part);
  }

  /** The right to make something, until it is closed. */
  final class Ticket implements Job, AutoCloseable {

    private final long assetId;
    private volatile boolean wanted = true;
    private volatile double part;

    private Ticket(long assetId) {
      this.assetId = assetId;
    }

    @Override
    public boolean wanted() {
      return wanted;
    }

    @Override
    public void progress(double now) {
      part = now;
    }

    @Override
    public void close() {
      tickets.remove(assetId, this);
      free.release();
    }
  }
}
