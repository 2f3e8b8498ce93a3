package org.photofactory.kernel.ledger.work;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** The tables {@code system_status} and {@code system_status_history}. Stateless, thread-safe. */
public final class ServiceStatusTable {

  private final SqlFiles sql = new SqlFiles("status");

  /** What one service said. */
  public record Beat(String service, String health, String task, Instant at) {}

  /** Writes the latest words of all services, and adds them to the history. */
  public void record(Handle handle, List<Beat> beats) {
    handle
        .createUpdate(sql.get("upsert"))
        .bindArray("names", String.class, column(beats, Beat::service))
        .bindArray("healths", String.class, column(beats, Beat::health))
        .bindArray("tasks", String.class, column(beats, Beat::task))
        .bindArray("beats", Double.class, column(beats, beat -> beat.at().toEpochMilli() / 1000.0))
        .execute();
  }

  /** Forgets history before a moment; returns how many rows. */
  public int prune(Handle handle, Instant before) {
    return handle.createUpdate(sql.get("prune")).bind("before", before).execute();
  }

  private static <T> List<T> column(List<Beat> beats, Function<Beat, T> part) {
    return beats.stream().map(part).toList();
  }
}
