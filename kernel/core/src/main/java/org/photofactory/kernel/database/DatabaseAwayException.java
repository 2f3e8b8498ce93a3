package org.photofactory.kernel.database;

/** The database is not there right now; try again when {@link Database#awaitReady} returns. */
public class DatabaseAwayException extends RuntimeException {

  public DatabaseAwayException(String message) {
    super(message);
  }

  public DatabaseAwayException(String message, Throwable cause) {
    super(message, cause);
  }

  /** It is there, and cannot do just now what was asked of it. */
  public static DatabaseAwayException unable(Throwable failure) {
    return new DatabaseAwayException(
        "The database cannot do it now: " + AwayFailures.said(failure), failure);
  }
}
