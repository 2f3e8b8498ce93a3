package org.photofactory.kernel.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.kernel.ledger.work.WorkQueue.OwnedWork;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.spi.stage.LaneKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes ready work while lanes have room and starts calls. Claiming happens on one thread at a
 * time, under this object's lock, so that what this process owns and what it is working on can be
 * compared.
 */
final class Dispatcher {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private final LedgerGate ledger;
  private final Roster roster;
  private final Lanes lanes;
  private final BatchRunner runner;
  private final Site site;
  private final WorkQueue queue = new WorkQueue();
  private int turn;
  private long lastLook = System.nanoTime() - IDLE.toNanos();

  /**
   * Where and as whom work is done.
   *
   * @param scratch folder below which calls get their scratch folders
   * @param worker owner of what this process claims
   * @param bell rung when a lane has room again
   * @param programs knows where programs lie
   */
  record Site(Path scratch, UUID worker, Bell bell, KeptPrograms programs) {}

  Dispatcher(LedgerGate ledger, Roster roster, Lanes lanes, BatchRunner runner, Site site) {
    this.ledger = ledger;
    this.roster = roster;
    this.lanes = lanes;
    this.runner = runner;
    this.site = site;
  }

  /** Starts all the calls that lanes have room and stages have work for. */
  void dispatch() {
    for (LaneKind lane : LaneKind.values()) {
      while (dispatchOne(lane)) {
        // The next stage gets its turn.
      }
    }
  }

  /**
   * Wakes the stages that have due rows: retries whose time has come, or rows that others have
   * added.
   */
  void lookForDueWork() {
    if (System.nanoTime() - lastLook < IDLE.toNanos()) {
      return;
    }
    lastLook = System.nanoTime();
    List<Integer> slots =
        roster.all().stream()
            .filter(stage -> stage.state() == StageState.ACTIVE && !stage.hungry())
            .map(ActiveStage::slot)
            .toList();
    if (!slots.isEmpty()) {
      ledger
          .transact(handle -> queue.readySlots(handle, slots))
          .forEach(slot -> roster.bySlot(slot).ifPresent(ActiveStage::wake));
    }
  }

  /**
   * Gives back rows that this process owns but is not working on; they stem from a broken
   * connection.
   */
  synchronized void releaseForgotten() {
    List<OwnedWork> owned = ledger.transact(handle -> queue.ownedBy(handle, site.worker()));
    Set<OwnedWork> held =
        roster.calls().stream()
            .flatMap(
                call -> call.assetIds().stream().map(id -> new OwnedWork(call.stage().slot(), id)))
            .collect(Collectors.toSet());
    owned.stream()
        .filter(work -> !held.contains(work))
        .forEach(work -> release(work.slot(), List.of(work.assetId())));
  }

  /**
   * Returns when no call is just being started: what is not running now starts only if its stage is
   * active.
   */
  synchronized void awaitStarts() {
    site.bell().ring();
  }

  /** As whom this process claims. */
  UUID worker() {
    return site.worker();
  }

  /** Gives back rows of calls that were set aside. */
  void release(int slot, List<Long> assetIds) {
    ledger.run(handle -> queue.release(handle, slot, site.worker(), assetIds));
  }

  private boolean dispatchOne(LaneKind lane) {
    List<ActiveStage> hungry =
        new ArrayList<>(
            roster.all().stream()
                .filter(stage -> stage.spec().lane() == lane && stage.hungry())
                .toList());
    if (hungry.isEmpty() || !lanes.enter(lane)) {
      return false;
    }
    // Stages of a lane take turns, so that a long re-run of one does not starve the others.
    ActiveStage stage = hungry.get(Math.floorMod(turn++, hungry.size()));
    boolean started = false;
    try {
      started = claimAndStart(stage);
    } finally {
      if (!started) {
        lanes.leave(lane);
      }
    }
    return true;
  }

  private synchronized boolean claimAndStart(ActiveStage stage) {
    if (stage.state() != StageState.ACTIVE) {
      return false;
    }
    // Hunger is laid down before looking: a wake-up that comes meanwhile is not lost.
    stage.sated();
    List<Claim> claims;
    try {
      claims =
          ledger.transact(
              handle -> queue.claim(handle, stage.slot(), site.worker(), stage.spec().batch()));
    } catch (DatabaseAwayException away) {
      stage.wake();
      throw away;
    } catch (RuntimeException failure) {
      // The others go on; this stage is looked at again with the next due work.
      log.error("The work of {} cannot be claimed", stage.spec().name(), failure);
      return false;
    }
    if (claims.isEmpty()) {
      return false;
    }
    stage.wake();
    start(stage, claims);
    return true;
  }

  private void start(ActiveStage stage, List<Claim> claims) {
    ScratchFolder scratch = new ScratchFolder(site.scratch());
    Tools tools = new Tools(scratch, site.programs(), stage.plugin());
    BatchCall call = new BatchCall(stage, claims, tools);
    stage.calls().add(call);
    try {
      runner.start(call, scratch, site.worker(), () -> ended(call));
    } catch (Throwable noThread) {
      // What is owned but not worked on is given back before long.
      stage.calls().remove(call);
      throw noThread;
    }
  }

  private void ended(BatchCall call) {
    call.stage().calls().remove(call);
    if (call.phase() == BatchCall.Phase.ABANDONED) {
      call.stage().deaf().decrementAndGet();
    } else {
      lanes.leave(call.stage().spec().lane());
    }
    roster.wakeAfter(call.stage().spec().flag());
    site.bell().ring();
  }

  /** A stuck call is set aside: its place in the lane goes to a spare. */
  void replace(BatchCall call) {
    call.stage().calls().remove(call);
    call.stage().deaf().incrementAndGet();
    lanes.leave(call.stage().spec().lane());
    site.bell().ring();
  }

  /** A plugin goes, and with it the programs that wait for its questions. */
  void endPrograms(PluginIdentity plugin) {
    site.programs().endOf(plugin.id());
  }

  /** How long the loop may sleep when nothing rings. */
  static final Duration IDLE = Duration.ofSeconds(2);
}
