package org.photofactory.kernel.ledger.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** The table {@code worker}: one row per process that claims work. Stateless, thread-safe. */
public final class Workers {

  private final SqlFiles sql = new SqlFiles("worker");

  /**
   * A process.
   *
   * @param id fresh for every start
   * @param host name of its computer
   * @param pid process id there
   * @param processStartedAt when that process started, to tell reused ids apart; to the second
   */
  public record Worker(UUID id, String host, long pid, Instant processStartedAt) {}

  /** A process, when it last said that it is alive, and whether that is too long ago. */
  public record Seen(Worker worker, Instant heartbeat, boolean silent) {}

  /** Says that a process is alive; its row is made when missing. */
  public void heartbeat(Handle handle, Worker worker) {
    handle
        .createUpdate(sql.get("heartbeat"))
        .bind("id", worker.id())
        .bind("host", worker.host())
        .bind("pid", worker.pid())
        .bind("processStartedAt", worker.processStartedAt())
        .execute();
  }

  /** All processes; silent are those without a heartbeat for {@code silence}. */
  public List<Seen> all(Handle handle, Duration silence) {
    return handle
        .createQuery(sql.get("all"))
        .bind("silence", silence.toSeconds())
        .map((rows, context) -> seen(rows))
        .list();
  }

  /** Frees everything a dead process held and forgets it; returns how many rows were freed. */
  public int bury(Handle handle, UUID id) {
    return handle.createQuery(sql.get("bury")).bind("id", id).mapTo(Integer.class).one();
  }

  private static Seen seen(ResultSet rows) throws SQLException {
    return new Seen(
        new Worker(
            rows.getObject("id", UUID.class),
            Objects.requireNonNull(rows.getString("host")),
            rows.getLong("pid"),
            rows.getTimestamp("process_started_at").toInstant()),
        rows.getTimestamp("heartbeat_at").toInstant(),
        rows.getBoolean("silent"));
  }
}
