package org.photofactory.kernel.backups;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    List<Check> known = ledger.transact(checks::last);
    List<Line> lines = targets.present().stream().map(target -> line(target, known)).toList();
    boolean trouble = lines.stream().anyMatch(line -> line.health() == Health.WARN);
    String told = lines.stream().map(Line::text).collect(Collectors.joining("; "));
    board.beat(
        SERVICE,
        trouble ? Health.WARN : Health.OK,
        told.isEmpty() ? "no plugin keeps backups" : told);
  }

  private static Line line(PresentTarget target, List<Check> known) {
    String stage = StageNames.stage(target.name());
    if (target.off() != null) {
      return new Line(Health.OK, stage + " is off: " + target.off());
    }
    Check open = null;
    Check done = null;
    for (Check check : known) {
      if (check.target().equals(target.name())) {
        open = check.endedAt() == null ? check : null;
        done = check.state() == Check.State.DONE ? check : done;
      }
    }
    Line now = open == null ? new Line(Health.OK, stage + " is on") : goesOn(stage, open);
    return done == null ? now : withTrouble(now, done);
  }

  private static Line goesOn(String stage, Check open) {
    return switch (open.reason()) {
      case NEW_STORE ->
          new Line(
              Health.WARN,
              stage + " writes to a storage that is new: everything is copied there again");
      case KNOWN_STORE ->
          new Line(
              Health.OK, stage + " writes to a storage that was there before: it is read again");
      case ASKED -> new Line(Health.OK, stage + " is read again");
    };
  }

  /** What the last check that came to its end found is true until another one does. */
  private static Line withTrouble(Line now, Check done) {
    List<String> troubles = new ArrayList<>();
    if (done.found().damaged() > 0) {
      troubles.add(
          "the last check found %d damaged copies; the disk may be failing"
              .formatted(done.found().damaged()));
    }
    if (done.result() != null && done.result().failed() > 0) {
      troubles.add(
          "after the last check %d originals had no whole copy".formatted(done.result().failed()));
    }
    return troubles.isEmpty()
        ? now
        : new Line(Health.WARN, now.text() + "; " + String.join("; ", troubles));
  }
}
