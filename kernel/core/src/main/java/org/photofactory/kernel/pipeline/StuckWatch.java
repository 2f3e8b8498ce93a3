package org.photofactory.kernel.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.photofactory.kernel.pipeline.BatchCall.Phase;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.stage.Blame;
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

  private final Roster roster;
  private final Dispatcher dispatcher;
  private final Settlers settlers;
  private final StatusBoard board;

  /** What is needed to settle in the place of a call that does not answer. */
  record Settlers(Settler settler, Judge judge, UUID worker) {}

  StuckWatch(Roster roster, Dispatcher dispatcher, Settlers settlers, StatusBoard board) {
    this.roster = roster;
    this.dispatcher = dispatcher;
    this.settlers = settlers;
    this.board = board;
  }

  void look() throws InterruptedException {
    for (BatchCall call : roster.calls()) {
      if (call.overdueBy(Duration.ZERO) && call.cancel(Phase.TIMED_OUT)) {
        log.info("{} took too long and was told to end", call.stage().spec().name());
      } else if (call.phase() == Phase.TIMED_OUT && call.overdueBy(GRACE)) {
        setAside(call);
      }
    }
  }

  private void setAside(BatchCall call) throws InterruptedException {
    if (!call.abandon()) {
      return;
    }
    String stage = call.stage().spec().name();
    log.warn("A call of {} does not end; its thread is set aside and a spare takes over", stage);
    board.beat("stage " + stage, Health.WARN, "a call does not end; restart to free its thread");
    Outcome stuck =
        new Outcome.Failed(Blame.TRANSIENT, "STUCK", "The stage did not end when told to.");
    List<Outcome> outcomes = call.claims().stream().map(claim -> stuck).toList();
    dispatcher.replace(call);
    settlers
        .settler()
        .settle(
            call.stage(),
            settlers.worker(),
            call,
            settlers.judge().judge(call.stage().spec(), call.claims(), outcomes, 0));
  }
}
