package org.photofactory.kernel.plugins;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's rounds, each a new beginning: what goes wrong in one is told, and the next one comes
 * all the same. For one thread.
 */
final class Rounds {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final StatusBoard board;
  private final Duration pause;
  private @Nullable String told;

  /** What is done in one. */
  @FunctionalInterface
  interface Round {
    void run() throws InterruptedException;
  }

  /**
   * @param pause how long one that failed is rested from, whatever wakes the host meanwhile
   */
  Rounds(StatusBoard board, Duration pause) {
    this.board = board;
    this.pause = pause;
  }

  /**
   * Does one.
   *
   * @return whether it went well
   */
  boolean run(Round round) throws InterruptedException {
    try {
      round.run();
      told = null;
      return true;
    } catch (RuntimeException | Error defect) {
      tell(defect);
      Thread.sleep(pause);
      return false;
    }
  }

  private void tell(Throwable defect) {
    String sentence = "plugins stay as they are, since looking after them fails: " + defect;
    if (!sentence.equals(told)) {
      told = sentence;
      log.error("A round of the plugin host failed; it goes on", defect);
    }
    board.beat(PluginHost.SERVICE, Health.ERROR, sentence);
  }
}
