package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.pipeline.BatchCall.Phase;
import org.photofactory.spi.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes stages in and out of the roster. Thread-safe. */
final class Registry implements StageRegistry {

  private static final Logger log = LoggerFactory.getLogger(Registry.class);
  private static final Duration DRAIN = Duration.ofSeconds(30);
  private static final Duration CANCEL = Duration.ofSeconds(5);

  private final Announcements announcements;
  private final Roster roster;
  private final Parking parking;
  private final Dispatcher dispatcher;
  private final Bell bell;
  private final List<Stay> stays = new CopyOnWriteArrayList<>();

  Registry(
      Announcements announcements,
      Roster roster,
      Parking parking,
      Dispatcher dispatcher,
      Bell bell) {
    this.announcements = announcements;
    this.roster = roster;
    this.parking = parking;
    this.dispatcher = dispatcher;
    this.bell = bell;
  }

  @Override
  public Registration register(Stage stage, PluginIdentity plugin) {
    Stay stay = new Stay(stage, plugin);
    stays.add(stay);
    try {
      if (stay.tryToBegin()) {
        retryWaiting();
      } else {
        log.info(
            "Stage {} waits for the database, for its predecessor to go, or for one of the flags"
                + " {}",
            stage.spec().name(),
            stage.spec().requires());
      }
    } catch (RuntimeException refused) {
      stays.remove(stay);
      throw refused;
    }
    return stay;
  }

  /**
   * From now on nobody begins who requires one of these flags, and who is at work comes to rest; it
   * begins anew when a stage has the flag.
   */
  void withdraw(Collection<String> flags) {
    announcements.withdraw(flags);
    stays.forEach(stay -> stay.restWithout(flags));
  }

  /** A withdrawn flag has left the ledger: whoever brings it next may have it. */
  void forget(String flag) {
    announcements.forget(flag);
  }

  /**
   * Stages that wait for another's flag, or for the database, try again. Returns true when one
   * began.
   */
  boolean retryWaiting() {
    boolean any = false;
    for (Stay stay : stays) {
      try {
        any |= stay.waits() && stay.tryToBegin();
      } catch (StageRefusedException refused) {
        stays.remove(stay);
        log.error("A stage is left out: {} ({})", refused.getMessage(), refused.code());
      } catch (RuntimeException failure) {
        stay.complain(failure);
      }
    }
    return any;
  }

  /** Takes all stages out at once, giving running calls this long. */
  void drainAll(Duration limit) {
    List<ActiveStage> all = new ArrayList<>(roster.all());
    all.forEach(ActiveStage::leave);
    dispatcher.awaitStarts();
    endCalls(all, limit);
    all.forEach(roster::remove);
  }

  private void takeOut(ActiveStage stage) {
    windDown(stage);
    dispatcher.endPrograms(stage.plugin());
    strike(stage);
  }

  private void windDown(ActiveStage stage) {
    parking.drain(stage);
    dispatcher.awaitStarts();
    endCalls(List.of(stage), DRAIN);
  }

  private void strike(ActiveStage stage) {
    roster.remove(stage);
    parking.takeLeave(stage);
  }

  private void endCalls(List<ActiveStage> stages, Duration patience) {
    List<BatchCall> calls = stages.stream().flatMap(stage -> stage.calls().stream()).toList();
    // Who waits for an absent database would wait as long as it is away.
    calls.forEach(BatchCall::hurry);
    try {
      awaitAll(calls, patience);
      calls.forEach(call -> call.cancel(Phase.DRAINED));
      awaitAll(calls, CANCEL);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    calls.stream().filter(BatchCall::abandon).forEach(this::setAside);
  }

  private void setAside(BatchCall call) {
    log.warn("A call of {} does not end; its thread is set aside", call.stage().spec().name());
    dispatcher.replace(call);
    giveBack(call);
  }

  private void giveBack(BatchCall call) {
    try {
      dispatcher.release(call.stage().slot(), call.assetIds());
    } catch (DatabaseAwayException away) {
      log.debug("The rescuer gives back the work of {}", call.stage().spec().name(), away);
    }
  }

  private static void awaitAll(List<BatchCall> calls, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    for (BatchCall call : calls) {
      call.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }
  }

  /** One stage from announcement to farewell. */
  private final class Stay implements Registration {

    private final Stage stage;
    private final PluginIdentity plugin;
    private @Nullable ActiveStage active;
    private boolean closed;
    private boolean complained;

    private Stay(Stage stage, PluginIdentity plugin) {
      this.stage = stage;
      this.plugin = plugin;
    }

    private synchronized boolean tryToBegin() {
      if (closed || active != null) {
        return true;
      }
      if (roster.byName(stage.spec().name()).isPresent()) {
        return false;
      }
      try {
        Optional<ActiveStage> placed = announcements.announce(stage, plugin);
        if (placed.filter(roster::add).isEmpty()) {
          return false;
        }
        active = placed.get();
        bell.ring();
        return true;
      } catch (DatabaseAwayException away) {
        return false;
      }
    }

    /** Says once that it cannot be announced, and keeps trying. */
    private synchronized void complain(RuntimeException failure) {
      if (!complained) {
        log.warn("A stage cannot be announced and tries again", failure);
      }
      complained = true;
    }

    private synchronized boolean waits() {
      return active == null && !closed;
    }

    /** Ends its work when that stands on one of these flags, and waits. */
    private void restWithout(Collection<String> flags) {
      if (Collections.disjoint(stage.spec().requires(), flags)) {
        return;
      }
      ActiveStage resting = handOver();
      if (resting != null) {
        windDown(resting);
        strike(resting);
        tryToBegin();
      }
    }

    private synchronized @Nullable ActiveStage handOver() {
      ActiveStage was = active;
      active = null;
      return was;
    }

    @Override
    public void close() {
      ActiveStage leaving;
      synchronized (this) {
        closed = true;
        leaving = handOver();
      }
      stays.remove(this);
      if (leaving != null) {
        takeOut(leaving);
      } else {
        announcements.takeBack(stage, plugin);
      }
    }
  }
}
