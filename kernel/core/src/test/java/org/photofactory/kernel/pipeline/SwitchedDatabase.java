package org.photofactory.kernel.pipeline;

import org.jdbi.v3.core.Jdbi;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;

/** A real database with a switch: off, it is away for those who ask. Thread-safe. */
final class SwitchedDatabase implements Database {

  private final Database database;
  private boolean on = true;
  private int left = Integer.MAX_VALUE;

  SwitchedDatabase(Database database) {
    this.database = database;
  }

  /** Goes away when it has been asked this many times. */
  synchronized void turnOffAfter(int requests) {
    left = requests;
  }

  synchronized void turn(boolean newOn) {
    on = newOn;
    left = Integer.MAX_VALUE;
    notifyAll();
  }

  @Override
  public synchronized DatabaseState state() {
    return on ? new DatabaseState.Ready() : new DatabaseState.Away("It is off.", "Turn it on.");
  }

  @Override
  public synchronized Jdbi jdbi() {
    if (!on || left-- <= 0) {
      throw new DatabaseAwayException("It is off.");
    }
    return database.jdbi();
  }

  @Override
  public synchronized void awaitReady() throws InterruptedException {
    while (!on) {
      wait();
    }
  }

  @Override
  public boolean noteFailure(Throwable failure) {
    return database.noteFailure(failure);
  }
}
