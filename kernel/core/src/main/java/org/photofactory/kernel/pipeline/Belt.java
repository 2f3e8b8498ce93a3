package org.photofactory.kernel.pipeline;

import java.time.Duration;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps work moving: turn after turn, at once while there is more to do, otherwise
 * when the bell rings or after a pause. Nothing but {@link #close} ends it. Thread-safe.
 */
final class Belt implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Belt.class);
  private static final Duration LAST_TURN = Duration.ofSeconds(10);

  private final Bell bell;
  private final Duration idle;
  private final Turn turn;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("dispatcher").unstarted(this::run);

  /** What is done in one turn; called by the belt's thread only. */
  interface Turn {

    /** Returns true when there is more to do right away. */
    boolean take();

    /** Waits until the database is back. */
    void awaitDatabase() throws InterruptedException;
  }

  /**
   * @param idle pause when there is nothing to do and nobody rings, and after a failure
   */
  Belt(Bell bell, Duration idle, Turn turn) {
    this.bell = bell;
    this.idle = idle;
    this.turn = turn;
  }

  /** To be called once. */
  void start() {
    thread.start();
  }

  private void run() {
    try {
      boolean more = false;
      while (true) {
        bell.await(more ? Duration.ZERO : idle);
        more = take();
      }
    } catch (InterruptedException stopped) {
      log.debug("The belt stands still");
    }
  }

  private boolean take() throws InterruptedException {
    try {
      return turn.take();
    } catch (DatabaseAwayException away) {
      turn.awaitDatabase();
      return true;
    } catch (Throwable failure) {
      // Out of memory, no more threads: it passes, and until then nobody else would go on.
      log.error("The belt stumbled and goes on", failure);
      Thread.sleep(idle);
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      if (thread.isAlive()) {
        thread.join(LAST_TURN);
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }
}
