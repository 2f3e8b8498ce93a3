package org.photofactory.kernel.database;

/** How things stand with the database. */
public sealed interface DatabaseState {

  /** The server is being started or waited for, or migrations run. */
  record Starting(String task) implements DatabaseState {}

  /** The ledger is there and migrated. */
  record Ready() implements DatabaseState {}

  /** The server does not answer; it is tried again by itself. */
  record Away(String message, String hint) implements DatabaseState {}

  /**
   * The ledger cannot be used by this program (newer, or a migration was changed); a person must
   * act.
   */
  record Refused(String message, String hint) implements DatabaseState {}
}
