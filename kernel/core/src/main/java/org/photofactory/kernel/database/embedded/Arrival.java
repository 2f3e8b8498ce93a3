package org.photofactory.kernel.database.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.ServerFailedException;
import org.photofactory.kernel.sql.SqlFiles;

/** Waits until a launched server lets us in, proved by a real connection. Used by one thread. */
final class Arrival {

  /** Recovery after a power cut may have much to read again; a start that fails ends by itself. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String STARTING_UP = "57P03";
  private static final String CONNECTION_CLASS = "08";

  private final Postmaster postmaster;
  private final DatabaseAddress address;
  private final Path logFolder;

  Arrival(Postmaster postmaster, DatabaseAddress address, Path logFolder) {
    this.postmaster = postmaster;
    this.address = address;
    this.logFolder = logFolder;
  }

  /**
   * @throws ServerFailedException when the server ends or does not let us in; it is stopped then
   */
  void await(Instant launched) throws ServerFailedException, InterruptedException {
    try {
      connect(launched.plus(PATIENCE));
    } catch (SQLException refused) {
      postmaster.stop();
      throw new ServerFailedException(
          "PostgreSQL did not start: " + complaint(launched),
          "Its log is in " + logFolder + ".",
          refused);
    } catch (InterruptedException stopping) {
      postmaster.stop();
      throw stopping;
    }
  }

  // The server's log is written by a process of its own, which may outlive the server by a moment.
  private String complaint(Instant launched) {
    Instant deadline = Instant.now().plus(LAST_WORDS);
    Optional<String> complaint = ServerLog.lastComplaint(logFolder, launched);
    while (complaint.isEmpty() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(PAUSE.toNanos());
      complaint = ServerLog.lastComplaint(logFolder, launched);
    }
    return complaint.orElse("it gave no reason");
  }

  private void connect(Instant deadline) throws SQLException, InterruptedException {
    while (true) {
      SQLException failure = attempt();
      if (failure == null) {
        return;
      }
      if (!mayPass(failure) || !postmaster.alive() || Instant.now().isAfter(deadline)) {
        throw failure;
      }
      Thread.sleep(PAUSE);
    }
  }

  private @Nullable SQLException attempt() throws SQLException {
    try (Connection connection = address.connect()) {
      return null;
    } catch (SQLException failure) {
      if (!NO_SUCH_DATABASE.equals(failure.getSQLState())) {
        return failure;
      }
      createDatabase();
      return null;
    }
  }

  private static boolean mayPass(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && (state.startsWith(CONNECTION_CLASS) || state.equals(STARTING_UP));
  }

  private void createDatabase() throws SQLException {
    String url = address.url().replaceFirst("/[^/]+$", "/postgres");
    DatabaseAddress maintenance = new DatabaseAddress(url, address.user(), address.password());
    try (Connection connection = maintenance.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(new SqlFiles("database").get("create"));
    }
  }
}
