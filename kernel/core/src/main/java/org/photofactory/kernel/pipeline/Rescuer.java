package org.photofactory.kernel.pipeline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.photofactory.kernel.ledger.work.Workers;
import org.photofactory.kernel.ledger.work.Workers.Seen;
import org.photofactory.kernel.ledger.work.Workers.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that this process is alive, and frees what dead ones held. Thread-safe. */
final class Rescuer {

  private static final Logger log = LoggerFactory.getLogger(Rescuer.class);

  private final LedgerGate ledger;
  private final Worker self;
  private final Workers workers = new Workers();
  private final Silence silence = new Silence(System::nanoTime);

  Rescuer(LedgerGate ledger) {
    this.ledger = ledger;
    this.self =
        new Worker(
            UUID.randomUUID(),
            host(),
            ProcessHandle.current().pid(),
            startOf(ProcessHandle.current()));
  }

  UUID worker() {
    return self.id();
  }

  /** Heartbeat, then look at the others. */
  synchronized void rescue() {
    ledger.run(handle -> workers.heartbeat(handle, self));
    List<Seen> all = ledger.transact(handle -> workers.all(handle, Silence.LIMIT));
    silence.look(all.stream().map(seen -> seen.worker().id()).toList());
    for (Seen seen : all) {
      if (!seen.worker().id().equals(self.id()) && (silence.has(seen) || isDead(seen.worker()))) {
        int freed = ledger.transact(handle -> workers.bury(handle, seen.worker().id()));
        log.info("Freed {} pieces of work of a process that ended without saying so", freed);
      }
    }
  }

  /** Frees what is still held and takes this process off the list. */
  void leave() {
    ledger.transact(handle -> workers.bury(handle, self.id()));
  }

  // Only processes of this computer can be looked at; the others have to fall silent first.
  private boolean isDead(Worker other) {
    if (!other.host().equals(self.host())) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(other.pid());
    return process.isEmpty()
        || !process.get().isAlive()
        || !startOf(process.get()).equals(other.processStartedAt());
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
