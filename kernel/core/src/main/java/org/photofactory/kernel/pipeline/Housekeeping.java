package org.photofactory.kernel.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.photofactory.kernel.ledger.work.Conveyor;
import org.photofactory.kernel.ledger.work.RunLog;
import org.photofactory.kernel.ledger.work.ServiceStatusTable;
import org.photofactory.kernel.status.StatusBoard;

/** The ledger's own chores: sweeping, pruning history, writing down heartbeats. Thread-safe. */
final class Housekeeping {

  private final LedgerGate ledger;
  private final Clock clock;
  private final Roster roster;
  private final StatusBoard board;
  private final PipelineSettings.Retention retention;
  private final Conveyor conveyor = new Conveyor();
  private final RunLog runLog = new RunLog();
  private final ServiceStatusTable statuses = new ServiceStatusTable();

  Housekeeping(
      LedgerGate ledger,
      Clock clock,
      Roster roster,
      StatusBoard board,
      PipelineSettings.Retention retention) {
    this.ledger = ledger;
    this.clock = clock;
    this.roster = roster;
    this.board = board;
    this.retention = retention;
  }

  /** Flags without work get work again. */
  void sweep() {
    ledger.run(conveyor::sweep);
    roster.all().forEach(stage -> stage.windowsOpen(true));
  }

  /** Makes room for new history and drops what is too old. */
  void prune() {
    Instant oldestStatus = clock.instant().minus(Duration.ofDays(retention.statusDays()));
    ledger.run(
        handle -> {
          LocalDate today = runLog.today(handle);
          runLog.ensurePartitions(handle, today);
          runLog.dropBefore(handle, today.minusDays(retention.runLogDays()));
          statuses.prune(handle, oldestStatus);
        });
  }

  /** Writes down what every service last said. */
  void recordHeartbeats() {
    var beats =
        board.services().stream()
            .map(
                service ->
                    new ServiceStatusTable.Beat(
                        service.name(),
                        service.health().name(),
                        service.currentTask(),
                        service.heartbeat()))
            .toList();
    if (!beats.isEmpty()) {
      ledger.run(handle -> statuses.record(handle, beats));
    }
  }
}
