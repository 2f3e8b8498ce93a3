package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.stage.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends calls that take too long: flag, interrupt, programs killed; whatever is still alive after a
 * grace is set aside, its lane gets a spare, and the status page says so. Not thread-safe; one
 * thread looks.
 */
final class StuckWatch {

  private static final Logger log = LoggerFactory.getLogger(StuckWatch.class);
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** By then the server has ended the transaction of a write that holds it open. */
  private static final Duration LONGEST_WRITE = Duration.ofSeconds(90);

  private final Roster roster;
  private final Dispatcher dispatcher;
  private final BatchRunner runner;
  private final StatusBoard board;
  private final Set<ActiveStage> warned = new HashSet<>();

  StuckWatch(Roster roster, Dispatcher dispatcher, BatchRunner runner, StatusBoard board) {
    this.roster = roster;
    this.dispatcher = dispatcher;
    this.runner = runner;
    this.board = board;
  }

  void look() throws InterruptedException {
    for (BatchCall call : roster.calls()) {
      if (call.endIfOverdue(LONGEST_WRITE)) {
        log.info("{} took too long and was told to end", call.stage().spec().name());
      } else if (call.abandonIfDeaf(LONGEST_WRITE, GRACE)) {
        setAside(call);
      }
    }
    warned.removeIf(this::freed);
  }

  private void setAside(BatchCall call) throws InterruptedException {
    ActiveStage stage = call.stage();
    log.warn(
        "A call of {} does not end; its thread is set aside and a spare takes over",
        stage.spec().name());
    board.beat(service(stage), Health.WARN, "a call does not end; restart to free its thread");
    warned.add(stage);
    dispatcher.replace(call);
    Outcome stuck = Answers.failed("STUCK", "The stage did not end when told to.");
    runner.settleInstead(call, dispatcher.worker(), stuck);
  }

  /** Says so when the threads of a stage have ended after all. */
  private boolean freed(ActiveStage stage) {
    boolean free = stage.deaf().get() == 0;
    if (free) {
      board.beat(service(stage), Health.OK, "the calls that did not end have ended");
    }
    return free;
  }

  private static String service(ActiveStage stage) {
    return "stage " + stage.spec().name();
  }
}
