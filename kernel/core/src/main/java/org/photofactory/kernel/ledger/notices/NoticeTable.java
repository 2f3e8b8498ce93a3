package org.photofactory.kernel.ledger.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.notice.Notice;

/**
 * Rows of {@code notice} and {@code notice_delivery}, one transaction a call. Thread-safe. Every
 * method throws {@link DatabaseAwayException} when the database is away, goes meanwhile, or has no
 * room: people are to be told of just that.
 */
public final class NoticeTable {

  private final SqlFiles sql = new SqlFiles("notices");
  private final Database database;

  public NoticeTable(Database database) {
    this.database = Objects.requireNonNull(database, "database is null");
  }

  /** A notice that is to be sent now. */
  public record Due(StoredNotice notice, Receiver receiver, int attempts) {}

  /** A notice for which nobody was there yet. */
  public record Unaddressed(long id, Instant at) {}

  /** How many files went wrong. */
  public record Failed(long dead, long quarantined) {}

  /**
   * Adds a notice.
   *
   * @param standings how far it has come already
   * @return its id
   */
  public long add(Told told, Map<Receiver, Standing> standings) {
    return asked(
        handle -> {
          long id = insert(handle, told);
          standings.forEach((receiver, standing) -> address(handle, id, receiver, standing));
          return id;
        });
  }

  /** Those for which nobody was there yet, oldest first. */
  public List<Unaddressed> unaddressed() {
    return asked(
        handle ->
            handle
                .createQuery(sql.get("unaddressed"))
                .map(
                    (rows, _) ->
                        new Unaddressed(rows.getLong("id"), rows.getTimestamp("at").toInstant()))
                .list());
  }

  /** Sends a notice on its way to all of them; those that have it already are left alone. */
  public void address(long notice, Collection<Receiver> receivers, Instant now) {
    asked(
        handle -> {
          receivers.forEach(one -> address(handle, notice, one, Standing.fresh(now)));
          return handle.createUpdate(sql.get("addressed")).bind("notice", notice).execute();
        });
  }

  /** What is to be sent first, if anything is due. */
  public Optional<Due> due(Instant now) {
    return asked(
        handle ->
            handle
                .createQuery(sql.get("due"))
                .bind("now", now)
                .map(
                    (rows, _) ->
                        new Due(
                            NoticeRows.notice(rows),
                            NoticeRows.receiver(rows),
                            rows.getInt("attempts")))
                .findOne());
  }

  /** It was sent, and stands like this now; when it waits, all else for the same receiver does. */
  public void note(Due due, Standing standing) {
    asked(
        handle -> {
          if (standing.waits()) {
            to(handle.createUpdate(sql.get("delay")), due.receiver())
                .bind("due", standing.dueAt())
                .execute();
          }
          return bound(to(handle.createUpdate(sql.get("note")), due.receiver()), standing)
              .bind("notice", due.notice().id())
              .execute();
        });
  }

  /** Gives up what is older and still waits; returns how many. */
  public int giveUp(Instant before, Instant now) {
    return asked(
        handle ->
            handle
                .createUpdate(sql.get("give-up"))
                .bind("before", before)
                .bind("now", now)
                .execute());
  }

  /** Forgets what is older; returns how many. */
  public int prune(Instant before) {
    return asked(handle -> handle.createUpdate(sql.get("prune")).bind("before", before).execute());
  }

  /** What was told of each thing the last time. */
  public Map<String, Past> past() {
    return asked(
        handle -> {
          Map<String, Past> past = new HashMap<>();
          handle
              .createQuery(sql.get("past"))
              .map((rows, _) -> Map.entry(rows.getString("about"), NoticeRows.past(rows)))
              .forEach(entry -> past.put(entry.getKey(), entry.getValue()));
          return past;
        });
  }

  /**
   * The last ones, newest first.
   *
   * @param before id of a notice: only older ones; 0 for all
   */
  public List<StoredNotice> recent(long before, int limit) {
    return asked(
        handle ->
            handle
                .createQuery(sql.get("recent"))
                .bind("before", before)
                .bind("limit", limit)
                .map((rows, _) -> NoticeRows.notice(rows))
                .list());
  }

  /** What became of some. */
  public List<Dispatch> dispatches(Collection<Long> notices) {
    return asked(
        handle ->
            handle
                .createQuery(sql.get("deliveries"))
                .bindArray("notices", Long.class, notices)
                .map((rows, _) -> NoticeRows.dispatch(rows))
                .list());
  }

  /** How it went with each receiver the last time that it was decided. */
  public List<Dispatch> latest() {
    return asked(
        handle ->
            handle
                .createQuery(sql.get("latest"))
                .map((rows, _) -> NoticeRows.dispatch(rows))
                .list());
  }

  /** How many files have gone wrong since. */
  public Failed failedSince(Instant since) {
    return asked(
        handle ->
            handle
                .createQuery(sql.get("failed-since"))
                .bind("since", since)
                .map((rows, _) -> new Failed(rows.getLong("dead"), rows.getLong("quarantined")))
                .one());
  }

  private long insert(Handle handle, Told told) {
    Notice notice = told.notice();
    return handle
        .createQuery(sql.get("insert"))
        .bind("about", notice.source())
        .bind("over", told.over())
        .bind("level", notice.level().name())
        .bind("title", notice.title())
        .bind("message", notice.text())
        .bind("link", notice.link() == null ? null : notice.link().toString())
        .bind("at", notice.at())
        .mapTo(Long.class)
        .one();
  }

  private void address(Handle handle, long notice, Receiver receiver, Standing standing) {
    bound(to(handle.createUpdate(sql.get("address")), receiver), standing)
        .bind("notice", notice)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Standing standing) {
    return statement
        .bind("state", standing.state().name())
        .bind("attempts", standing.attempts())
        .bind("due", standing.dueAt())
        .bind("code", PlainText.of(standing.trouble().code()))
        .bind("reason", PlainText.of(standing.trouble().reason()))
        .bind("changed", standing.changedAt());
  }

  private static <S extends SqlStatement<S>> S to(S statement, Receiver receiver) {
    return statement
        .bind("plugin", receiver.plugin())
        .bind("notifier", receiver.notifier())
        .bind("name", receiver.name());
  }

  private <T> T asked(Function<Handle, T> question) {
    try {
      return database.jdbi().inTransaction(question::apply);
    } catch (JdbiException failure) {
      throw database.judged(failure);
    }
  }
}
