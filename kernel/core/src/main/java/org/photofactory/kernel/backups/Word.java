package org.photofactory.kernel.backups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.backups.Check;
import org.photofactory.kernel.ledger.backups.CheckTable;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;

/** Says on the board how the backups fare. Thread-safe. */
final class Word {

  private static final String SERVICE = "backups";

  private final LedgerGate ledger;
  private final Targets targets;
  private final StatusBoard board;
  private final CheckTable checks = new CheckTable();

  /** What is said of one target. */
  private record Line(Health health, String text) {}

  Word(LedgerGate ledger, Targets targets, StatusBoard board) {
    this.ledger = ledger;
    this.targets = targets;
    this.board = board;
  }

  void say() {
    Map<String, Check> last = new HashMap<>();
    ledger.transact(checks::last).forEach(check -> last.put(check.target(), check));
    List<Line> lines =
        targets.present().stream().map(target -> line(target, last.get(target.name()))).toList();
    boolean trouble = lines.stream().anyMatch(line -> line.health() == Health.WARN);
    String told = lines.stream().map(Line::text).collect(Collectors.joining("; "));
    board.beat(
        SERVICE,
        trouble ? Health.WARN : Health.OK,
        told.isEmpty() ? "no plugin keeps backups" : told);
  }

  private static Line line(PresentTarget target, @Nullable Check last) {
    String stage = StageNames.stage(target.name());
    if (target.off() != null) {
      return new Line(Health.OK, stage + " is off: " + target.off());
    }
    if (last == null) {
      return new Line(Health.OK, stage + " is on");
    }
    boolean open = last.endedAt() == null;
    return switch (last.reason()) {
      case NEW_STORE ->
          open
              ? new Line(
                  Health.WARN,
                  stage + " writes to a storage that is new: everything is copied there again")
              : ended(stage, last);
      case KNOWN_STORE ->
          open
              ? new Line(
                  Health.OK, stage + " writes to a storage that was there before: it is read again")
              : ended(stage, last);
      case ASKED -> open ? new Line(Health.OK, stage + " is read again") : ended(stage, last);
    };
  }

  private static Line ended(String stage, Check last) {
    long damaged = last.found().damaged();
    return damaged == 0
        ? new Line(Health.OK, stage + " is on")
        : new Line(
            Health.WARN,
            "%s: the last check found %d damaged copies; the disk may be failing"
                .formatted(stage, damaged));
  }
}
