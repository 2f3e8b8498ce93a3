package org.photofactory.kernel.ledger.notices;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.notice.Notice;

/** Reads rows of the tables of notices. */
final class NoticeRows {

  private NoticeRows() {}

  static StoredNotice notice(ResultSet rows) throws SQLException {
    Notice notice =
        new Notice(
            Notice.Level.valueOf(text(rows, "level")),
            text(rows, "title"),
            text(rows, "message"),
            link(rows.getString("link")),
            rows.getTimestamp("at").toInstant(),
            text(rows, "about"));
    return new StoredNotice(rows.getLong("id"), new Told(rows.getBoolean("over"), notice));
  }

  static Receiver receiver(ResultSet rows) throws SQLException {
    return new Receiver(text(rows, "plugin"), text(rows, "notifier"), text(rows, "receiver"));
  }

  static Dispatch dispatch(ResultSet rows) throws SQLException {
    return new Dispatch(rows.getLong("notice_id"), receiver(rows), standing(rows));
  }

  private static Standing standing(ResultSet rows) throws SQLException {
    return new Standing(
        Standing.State.valueOf(text(rows, "state")),
        rows.getInt("attempts"),
        rows.getTimestamp("due_at").toInstant(),
        new Standing.Trouble(rows.getString("code"), rows.getString("reason")),
        rows.getTimestamp("changed_at").toInstant());
  }

  static Past past(ResultSet rows) throws SQLException {
    Timestamp over = rows.getTimestamp("over_at");
    return new Past(
        Notice.Level.valueOf(text(rows, "level")),
        rows.getTimestamp("bad_at").toInstant(),
        over == null ? null : over.toInstant());
  }

  private static String text(ResultSet rows, String column) throws SQLException {
    return Objects.requireNonNull(rows.getString(column));
  }

  private static @Nullable URI link(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }
}
