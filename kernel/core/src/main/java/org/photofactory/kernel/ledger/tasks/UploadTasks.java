package org.photofactory.kernel.ledger.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.tasks.UploadTask.Became;
import org.photofactory.kernel.ledger.tasks.UploadTask.State;
import org.photofactory.kernel.ledger.tasks.UploadTask.Told;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Rows of the table {@code upload_task}, one transaction a call. Thread-safe. Every method throws
 * {@link org.photofactory.kernel.database.DatabaseAwayException} or {@link
 * org.jdbi.v3.core.JdbiException} when the database is away.
 */
public final class UploadTasks {

  private static final RowMapper<UploadTask> TASKS = (rows, _) -> task(rows);

  private final SqlFiles sql = new SqlFiles("tasks");
  private final Database database;
  private final Clock clock;

  public UploadTasks(Database database, Clock clock) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /**
   * Bytes that are safe on disk.
   *
   * @param file name of their file
   * @param count how many there are
   */
  public record Kept(UUID file, long count) {}

  /**
   * Adds a task whose bytes are safe on disk, or finds the one of this file.
   *
   * @param bytes the file, and how many there are
   */
  public UploadTask receive(long owner, Kept bytes, Told told) {
    return insert(owner, bytes, told, Became.received());
  }

  /** Adds a task of which nothing was kept. */
  public UploadTask refuse(long owner, String name, Became refused) {
    return insert(owner, new Kept(UUID.randomUUID(), 0), new Told(name, null, null), refused);
  }

  /** A task of an account. */
  public Optional<UploadTask> find(long owner, long id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql.get("of"))
                    .bind("owner", owner)
                    .bind("id", id)
                    .map(TASKS)
                    .findOne());
  }

  /**
   * Tasks of an account, newest first.
   *
   * @param waiting true for those alone that are not settled
   * @param below id of the last one seen; 0 at the beginning
   */
  public List<UploadTask> list(long owner, boolean waiting, long below, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql.get("list"))
                    .bind("owner", owner)
                    .bind("waiting", waiting)
                    .bind("below", below)
                    .bind("limit", limit)
                    .map(TASKS)
                    .list());
  }

  /** The oldest task that waits, but for those set aside. */
  public Optional<UploadTask> next(Collection<Long> aside) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql.get("next"))
                    .bindArray("aside", Long.class, aside)
                    .map(TASKS)
                    .findOne());
  }

  /** Files with bytes that are still to be taken in. */
  public Set<UUID> waitingFiles() {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql.get("waiting-files")).mapTo(UUID.class).set());
  }

  /** Notes what a task waits for; true when that is news. */
  public boolean hinder(long id, String code, String message) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(sql.get("hinder"))
                        .bind("id", id)
                        .bind("code", code)
                        .bind("message", PlainText.of(message))
                        .execute())
        > 0;
  }

  /** Notes what became of a task. */
  public UploadTask settle(long id, Became became) {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                handle
                    .createQuery(sql.get("settle"))
                    .bind("id", id)
                    .bindMethods(became)
                    .bind("at", clock.instant())
                    .map(TASKS)
                    .one());
  }

  /** Forgets what was settled longer ago than {@code keep}; returns how many. */
  public int prune(Duration keep) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(sql.get("prune"))
                    .bind("before", clock.instant().minus(keep))
                    .execute());
  }

  private UploadTask insert(long owner, Kept bytes, Told told, Became became) {
    Instant now = clock.instant();
    return database
        .jdbi()
        .inTransaction(
            handle ->
                handle
                    .createQuery(sql.get("insert"))
                    .bind("owner", owner)
                    .bind("file", bytes.file())
                    .bind("bytes", bytes.count())
                    .bind("name", PlainText.ofName(told.name()))
                    .bind("capturedAt", told.capturedAt())
                    .bind("modifiedAt", told.modifiedAt())
                    .bind("state", became.state().name())
                    .bind("code", became.code())
                    .bind("message", PlainText.of(became.message()))
                    .bind("at", now)
                    .bind("settledAt", became.state() == State.RECEIVED ? null : now)
                    .map(TASKS)
                    .findFirst()
                    .orElseThrow());
  }

  private static UploadTask task(ResultSet rows) throws SQLException {
    return new UploadTask(
        rows.getLong("id"),
        rows.getLong("owner_id"),
        rows.getObject("file", UUID.class),
        new Told(
            rows.getString("name"), instant(rows, "captured_at"), instant(rows, "modified_at")),
        new Became(
            State.valueOf(rows.getString("state")),
            rows.getObject("asset_id", Long.class),
            rows.getObject("quarantine_id", Long.class),
            rows.getString("sha256"),
            rows.getString("code"),
            rows.getString("message")),
        Objects.requireNonNull(instant(rows, "created_at")),
        instant(rows, "settled_at"));
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    Timestamp time = rows.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
