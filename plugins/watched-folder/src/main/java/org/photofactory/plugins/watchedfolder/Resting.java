package org.photofactory.plugins.watchedfolder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.spi.intake.ConnectorContext;

/**
 * Files that have been seen and may still be written to. A bundle of them rests together, then
 * those that have not changed meanwhile are offered; the others wait for the next round. For one
 * thread.
 */
final class Resting {

  private static final int BUNDLE = 500;

  /** Whoever still writes to a file sets its time to about now; a day allows for bad clocks. */
  private static final Duration SURELY_AT_REST = Duration.ofDays(1);

  private final ConnectorContext context;
  private final Troubles troubles;
  private final Offering offering;
  private final Duration rest;
  private final List<Sighting> bundle = new ArrayList<>();

  Resting(ConnectorContext context, Troubles troubles, Offering offering, Duration rest) {
    this.context = context;
    this.troubles = troubles;
    this.offering = offering;
    this.rest = rest;
  }

  void add(Sighting sighting) throws InterruptedException, MemoryAwayException {
    bundle.add(sighting);
    if (bundle.size() >= BUNDLE) {
      offerAll();
    }
  }

  /** Offers those that rest, and waits for what becomes of them. */
  void offerAll() throws InterruptedException, MemoryAwayException {
    long surely = System.currentTimeMillis() - SURELY_AT_REST.toMillis();
    if (bundle.stream().anyMatch(sighting -> sighting.look().modified() > surely)) {
      Thread.sleep(rest);
    }
    report();
    for (Sighting sighting : bundle) {
      boolean same = Look.at(sighting.file()).equals(Optional.of(sighting.look()));
      if (same && !troubles.general()) {
        offering.offer(sighting);
      }
    }
    offering.settle();
    bundle.clear();
  }

  private void report() {
    if (!bundle.isEmpty() && troubles.message().isEmpty()) {
      context.heartbeat(
          bundle.size() == 1 ? "taking in 1 file" : "taking in %d files".formatted(bundle.size()));
    }
  }
}
