package org.photofactory.kernel.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.kernel.ledger.work.Slots;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageSpec;

/** A stage whose plugin is here: what it is allowed to do, and what it is doing. Thread-safe. */
final class ActiveStage {

  private final Stage stage;
  private final StageSpec spec;
  private final PluginIdentity plugin;
  private final int slot;
  private final Set<BatchCall> calls = ConcurrentHashMap.newKeySet();
  private final PaceMeter pace;
  private final Breaker breaker = new Breaker();
  private volatile StageState state = StageState.ACTIVE;
  private volatile StageStatus.@Nullable Halt halt;
  private volatile boolean hungry = true;
  private volatile boolean windowsOpen = true;
  private int parkings;

  ActiveStage(Stage stage, StageSpec spec, PluginIdentity plugin, int slot, Clock clock) {
    this.stage = stage;
    this.spec = spec;
    this.plugin = plugin;
    this.slot = slot;
    this.pace = new PaceMeter(clock);
  }

  Stage stage() {
    return stage;
  }

  StageSpec spec() {
    return spec;
  }

  PluginIdentity plugin() {
    return plugin;
  }

  int slot() {
    return slot;
  }

  long bit() {
    return Slots.bit(slot);
  }

  StageState state() {
    return state;
  }

  StageStatus.@Nullable Halt halt() {
    return halt;
  }

  PaceMeter pace() {
    return pace;
  }

  Breaker breaker() {
    return breaker;
  }

  StageStatus.Pace currentPace() {
    return pace.pace(calls.size());
  }

  synchronized void enter(StageState newState, StageStatus.@Nullable Halt newHalt) {
    state = newState;
    halt = newHalt;
    hungry = true;
  }

  /** Counts parkings in a row. */
  synchronized int parkedAgain() {
    return ++parkings;
  }

  /** An asset went well: whatever was missing is there again. */
  synchronized void wentWell() {
    parkings = 0;
    breaker.success();
  }

  /** True while there may be rows to take. */
  boolean hungry() {
    return hungry && state == StageState.ACTIVE;
  }

  void wake() {
    hungry = true;
  }

  void sated() {
    hungry = false;
  }

  /** True while the feeder may still find assets for this stage. */
  boolean windowsOpen() {
    return windowsOpen;
  }

  void windowsOpen(boolean open) {
    windowsOpen = open;
  }

  Set<BatchCall> calls() {
    return calls;
  }

  /** True when one of the running calls holds this asset. */
  boolean holds(long assetId) {
    return calls.stream()
        .map(BatchCall::claims)
        .flatMap(List::stream)
        .mapToLong(Claim::assetId)
        .anyMatch(id -> id == assetId);
  }
}
