package org.photofactory.kernel.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures of the server from failures of a statement, by SQLSTATE (PostgreSQL manual,
 * appendix A) and by type.
 */
public final class AwayFailures {

  private static final String CONNECTION_CLASS = "08";
  private static final String DISK_FULL = "53100";
  private static final String TOO_MANY_CONNECTIONS = "53300";

  /** Shut down by an administrator, crashed, not yet there. */
  private static final Set<String> SERVER_GOING = Set.of("57P01", "57P02", "57P03");

  /** The server ended a transaction in which nothing came, or that took too long as a whole. */
  private static final Set<String> LEFT_ALONE = Set.of("25P03", "25P04");

  /**
   * Out of resources, lost a conflict, ended by an operator, left alone, in use or locked by
   * another, or the system failed: later it may work. Class 55 has more, where the statement is at
   * fault.
   */
  private static final List<String> PASSING =
      List.of("08", "40", "53", "57", "58", "25P03", "25P04", "55006", "55P03");

  private static final Set<String> RESOURCE_CLASSES = Set.of("53", "58");

  private AwayFailures() {}

  /** True when the failure, or one of its causes, means that the server is gone. */
  public static boolean isAway(Throwable failure) {
    return Causes.any(
        failure,
        cause ->
            cause instanceof DatabaseAwayException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof IOException
                || (cause instanceof SQLException sql && stateMeansAway(sql.getSQLState())));
  }

  /** All connections are in use, and none came back in time. */
  static SQLException busy() {
    return new SQLException("all connections to the database are in use", TOO_MANY_CONNECTIONS);
  }

  /** True when the server is there, and too many want something of it at once. */
  public static boolean isBusy(Throwable failure) {
    return Causes.any(
        failure,
        cause ->
            cause instanceof SQLException sql && TOO_MANY_CONNECTIONS.equals(sql.getSQLState()));
  }

  /**
   * True when the server is there, and has undone a transaction that was left alone for too long,
   * as when this machine slept: what was asked for can be asked again.
   */
  public static boolean isLeftAlone(Throwable failure) {
    return Causes.any(
        failure,
        cause ->
            cause instanceof SQLException sql
                && LEFT_ALONE.contains(Objects.requireNonNullElse(sql.getSQLState(), "")));
  }

  /** True when the failure, or one of its causes, came out of a database at all. */
  public static boolean isOfDatabase(Throwable failure) {
    return Causes.any(failure, SQLException.class::isInstance);
  }

  /** True when the server has no room on its disk. */
  public static boolean isDiskFull(Throwable failure) {
    return Causes.any(
        failure, cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
  }

  /** What the database said to it, in a line. */
  static String said(Throwable failure) {
    String words =
        Causes.first(failure, SQLException.class::isInstance).orElse(failure).getMessage();
    return String.valueOf(words).lines().findFirst().orElse("");
  }

  /** True when the server has no room (disk, memory, connections) or its disk fails. */
  public static boolean isOutOfResources(Throwable failure) {
    return Causes.any(
        failure,
        cause ->
            cause instanceof SQLException sql
                && RESOURCE_CLASSES.contains(
                    Objects.requireNonNullElse(sql.getSQLState(), "  ").substring(0, 2)));
  }

  /** True when the same statement may well work later. */
  public static boolean mayPass(Throwable failure) {
    return isAway(failure)
        || Causes.any(failure, cause -> cause instanceof SQLException sql && passes(sql));
  }

  private static boolean passes(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    return PASSING.stream().anyMatch(state::startsWith);
  }

  private static boolean stateMeansAway(@Nullable String state) {
    return state != null && (state.startsWith(CONNECTION_CLASS) || SERVER_GOING.contains(state));
  }
}
