package org.photofactory.kernel.pipeline;

import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.ledger.work.DeadLetters;
import org.photofactory.kernel.ledger.work.FlagCounts;
import org.photofactory.kernel.ledger.work.Slots;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.StageRequests.GivenUp;

/** Stages as people see and command them. Thread-safe. */
final class StageDesk implements StageControl {

  private final LedgerGate ledger;
  private final Roster roster;
  private final Parking parking;
  private final Counting counting;
  private final Bell bell;
  private final StageTable table = new StageTable();
  private final WorkQueue queue = new WorkQueue();
  private final DeadLetters letters = new DeadLetters();

  StageDesk(LedgerGate ledger, Roster roster, Parking parking, Counting counting, Bell bell) {
    this.ledger = ledger;
    this.roster = roster;
    this.parking = parking;
    this.counting = counting;
    this.bell = bell;
  }

  @Override
  public List<StageStatus> stages() {
    Counting.Snapshot snapshot = counting.snapshot();
    return snapshot.rows().stream()
        .filter(row -> row.slot() != Slots.INTAKE)
        .map(row -> status(row, snapshot.counts()))
        .toList();
  }

  @Override
  public Optional<StageStatus> stage(String name) {
    return row(name).map(row -> status(row, counting.snapshot().counts()));
  }

  @Override
  public Optional<StageStatus.Standing> standing(String name) {
    return roster.byName(name).map(stage -> new StageStatus.Standing(stage.state(), stage.halt()));
  }

  @Override
  public boolean pause(String name) {
    Optional<StageRow> row = row(name);
    row.ifPresent(
        known ->
            roster
                .byName(name)
                .ifPresentOrElse(
                    parking::pause,
                    () ->
                        parking.setRow(
                            known.slot(), StageState.PAUSED, ActiveStage.PAUSED_BY_PERSON)));
    return row.isPresent();
  }

  @Override
  public boolean resume(String name) {
    Optional<StageRow> row = row(name);
    row.ifPresent(
        known ->
            roster
                .byName(name)
                .ifPresentOrElse(
                    parking::resume, () -> parking.setRow(known.slot(), StageState.ABSENT, null)));
    bell.ring();
    return row.isPresent();
  }

  @Override
  public boolean rerun(String name) {
    Optional<StageRow> row = row(name);
    row.ifPresent(known -> ledger.run(handle -> table.rerun(handle, known.slot())));
    roster.byName(name).ifPresent(stage -> stage.windowsOpen(true));
    bell.ring();
    return row.isPresent();
  }

  @Override
  public boolean ask(String plugin, String name, long assetId) {
    boolean asked = ledger.transact(handle -> queue.ask(handle, plugin, name, assetId));
    roster.byName(name).ifPresent(ActiveStage::wake);
    bell.ring();
    return asked;
  }

  @Override
  public Optional<GivenUp> givenUp(String plugin, String name, long assetId) {
    return ledger.transact(handle -> letters.find(handle, plugin, name, assetId));
  }

  private Optional<StageRow> row(String name) {
    return counting.rows().stream()
        .filter(row -> row.slot() != Slots.INTAKE && row.identity().name().equals(name))
        .findFirst();
  }

  private StageStatus status(StageRow row, FlagCounts counts) {
    Optional<ActiveStage> active = roster.bySlot(row.slot());
    int slot = row.slot();
    return new StageStatus(
        row.identity().name(),
        row.identity().flag(),
        row.identity().version(),
        row.identity().plugin(),
        LaneKind.valueOf(row.needs().lane()),
        active.map(ActiveStage::state).orElse(StageState.valueOf(row.halt().state())),
        halt(row, active),
        new StageStatus.Counts(
            counts.done(slot),
            counts.skipped(slot),
            counts.dead(slot),
            counts.pending(slot),
            counts.stale(slot)),
        active.map(ActiveStage::currentPace).orElse(new StageStatus.Pace(0, 0, 0)));
  }

  private static StageStatus.@org.jspecify.annotations.Nullable Halt halt(
      StageRow row, Optional<ActiveStage> active) {
    if (active.isPresent()) {
      return active.get().halt();
    }
    StageRow.Halt halt = row.halt();
    String code = halt.code();
    return code == null
        ? null
        : new StageStatus.Halt(code, String.valueOf(halt.reason()), halt.recheckAt());
  }
}
