package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.work.Slots;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageSpec;

/** A stage whose plugin is here: what it is allowed to do, and what it is doing. Thread-safe. */
final class ActiveStage {

  private final Stage stage;
  private final StageSpec spec;
  private final PluginIdentity plugin;
  private final boolean together;
  private final int slot;
  private final Set<BatchCall> calls = ConcurrentHashMap.newKeySet();
  private final AtomicInteger deaf = new AtomicInteger();
  private final PaceMeter pace;
  private final Breaker breaker = new Breaker();
  private volatile StageState state = StageState.ACTIVE;
  private volatile StageStatus.@Nullable Halt halt;
  private volatile boolean hungry = true;
  private volatile boolean windowsOpen = true;
  private boolean pausedByPerson;
  private long parkedSince;
  private Duration rest = Duration.ZERO;
  private int parkings;

  /** So many threads that do not end may a stage cost; then it rests until some have ended. */
  static final int MOST_DEAF = 4;

  /** Why a stage is paused. */
  static final StageStatus.Halt PAUSED_BY_PERSON =
      new StageStatus.Halt("PAUSED", "Paused by a person.", null);

  ActiveStage(Stage stage, StageSpec spec, PluginIdentity plugin, int slot) {
    this.stage = stage;
    this.spec = spec;
    this.plugin = plugin;
    this.together = Batching.of(stage);
    this.slot = slot;
    this.pace = new PaceMeter(System::nanoTime);
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

  /** True when the stage works on batches as such. */
  boolean together() {
    return together;
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

  /** Parks it if it works; returns false when it does not. */
  synchronized boolean park(StageStatus.Halt why, Duration newRest) {
    if (state != StageState.ACTIVE) {
      return false;
    }
    parkedSince = System.nanoTime();
    rest = newRest;
    return enter(StageState.PARKED, why);
  }

  /** True when it is parked and has rested; measured by a clock that nobody can set. */
  synchronized boolean rested() {
    return state == StageState.PARKED
        && deaf.get() < MOST_DEAF
        && System.nanoTime() - parkedSince >= rest.toNanos();
  }

  /** Lets it work after parking, if it still is parked. */
  synchronized boolean unpark() {
    return state == StageState.PARKED && enter(StageState.ACTIVE, null);
  }

  /**
   * A person halts it, or takes that back. While its plugin is going this is only remembered.
   * Returns true when the state has changed with it.
   */
  synchronized boolean pause(boolean paused) {
    pausedByPerson = paused;
    return state != StageState.DRAINING
        && (paused ? enter(StageState.PAUSED, PAUSED_BY_PERSON) : enter(StageState.ACTIVE, null));
  }

  /** Its plugin is going: nothing brings it back to work. */
  synchronized void leave() {
    enter(StageState.DRAINING, null);
  }

  /** Why a person's pause halts it; null when no person has paused it. */
  synchronized StageStatus.@Nullable Halt pauseOfPerson() {
    return pausedByPerson ? PAUSED_BY_PERSON : null;
  }

  private boolean enter(StageState newState, StageStatus.@Nullable Halt newHalt) {
    state = newState;
    halt = newHalt;
    hungry = true;
    return true;
  }

  /** Parkings in a row, the next one included. */
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

  /** Calls that were set aside and whose threads still live. */
  AtomicInteger deaf() {
    return deaf;
  }
}
