package org.photofactory.kernel.database;

/** The database is not there right now; try again when {@link Database#awaitReady} returns. */
public class DatabaseAwayException extends RuntimeException {

  public DatabaseAwayException(String message) {
    super(message);
  }

  public DatabaseAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
