package org.photofactory.kernel.database;

import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How things stand with the database, told to everybody who needs to know. Thread-safe. */
final class CurrentState {

  private static final Logger log = LoggerFactory.getLogger(CurrentState.class);
  private static final String SERVICE = "database";

  private final StatusBoard board;
  private final Events events;
  private DatabaseState state = new DatabaseState.Starting("The database has not been started yet");
  private boolean closed;

  CurrentState(StatusBoard board, Events events) {
    this.board = board;
    this.events = events;
  }

  synchronized DatabaseState now() {
    return state;
  }

  void become(DatabaseState next) {
    if (now().equals(next)) {
      return;
    }
    // Who has waited must find the board saying the same.
    tell(next);
    synchronized (this) {
      state = next;
      notifyAll();
    }
    log(next);
    events.publish(new Event.StatusChanged());
  }

  /** Tells the status board that the database is being looked after. */
  void beat() {
    tell(now());
  }

  private void tell(DatabaseState current) {
    switch (current) {
      case DatabaseState.Starting starting -> board.beat(SERVICE, Health.WARN, starting.task());
      case DatabaseState.Ready _ -> board.beat(SERVICE, Health.OK, "Ready");
      case DatabaseState.Away away -> board.beat(SERVICE, Health.WARN, away.message());
      case DatabaseState.Refused refused -> board.beat(SERVICE, Health.ERROR, refused.message());
    }
  }

  private static void log(DatabaseState next) {
    switch (next) {
      case DatabaseState.Starting starting -> log.debug("{}", starting.task());
      case DatabaseState.Ready _ -> log.info("The database is ready");
      case DatabaseState.Away away -> log.warn("{} {}", sentence(away.message()), away.hint());
      case DatabaseState.Refused refused ->
          log.error("{} {}", sentence(refused.message()), refused.hint());
    }
  }

  /** What a server or the system says ends without a full stop. */
  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  /**
   * @throws DatabaseAwayException when the database has been closed
   */
  synchronized void awaitReady() throws InterruptedException {
    while (!(state instanceof DatabaseState.Ready)) {
      if (closed) {
        throw new DatabaseAwayException("The database has been closed.");
      }
      wait();
    }
  }

  void close() {
    synchronized (this) {
      closed = true;
      state = new DatabaseState.Away("The database has been closed.", "Start Photo Factory.");
      notifyAll();
    }
    board.beat(SERVICE, Health.STOPPED, "Closed");
  }
}
