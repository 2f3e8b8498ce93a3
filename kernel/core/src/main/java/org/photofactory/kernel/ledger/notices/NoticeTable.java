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
 * method throws {@link DatabaseAwayException} when the database is away, or goes meanwhile.
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
   * @param has who has it already
   * @return its id
   */
  public long add(Told told, Collection<Receiver> has, Instant now) {
    return asked(
        handle -> {
          long id = insert(handle, told);
          has.forEach(receiver -> address(handle, id, receiver, Dispatch.State.SENT, now));
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
          receivers.forEach(one -> address(handle, notice, one, Dispatch.State.WAITING, now));
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

  /** It was sent, and this is for good. */
  public void settle(Due due, Dispatch.State state, Dispatch.Trouble trouble, Instant now) {
    asked(
        handle ->
            of(handle.createUpdate(sql.get("settle")), due)
                .bind("state", state.name())
                .bind("code", PlainText.of(trouble.code()))
                .bind("reason", PlainText.of(trouble.reason()))
                .bind("now", now)
                .execute());
  }

  /** It was sent in vain: this and all else for the same receiver waits. */
  public void postpone(Due due, Instant until, String reason, Instant now) {
    asked(
        handle ->
            of(handle.createUpdate(sql.get("postpone")), due)
                .bind("due", until)
                .bind("reason", PlainText.of(reason))
                .bind("now", now)
                .execute());
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

  /** The last ones, newest first. */
  public List<StoredNotice> recent(int limit) {
    return asked(
        handle ->
            handle
                .createQuery(sql.get("recent"))
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

  private void address(
      Handle handle, long notice, Receiver receiver, Dispatch.State state, Instant now) {
    to(handle.createUpdate(sql.get("address")), receiver)
        .bind("notice", notice)
        .bind("state", state.name())
        .bind("now", now)
        .execute();
  }

  private static <S extends SqlStatement<S>> S of(S statement, Due due) {
    return to(statement, due.receiver()).bind("notice", due.notice().id());
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
      if (database.noteFailure(failure)) {
        throw new DatabaseAwayException("The database went away.", failure);
      }
      throw failure;
    }
  }
}
