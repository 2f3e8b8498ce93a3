package org.photofactory.kernel.ledger.library;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaKind;

/** Reads columns that may be null. */
final class Columns {

  private static final List<MediaKind> KINDS = List.of(MediaKind.values());

  private Columns() {}

  static MediaKind kind(ResultSet row) throws SQLException {
    return KINDS.get(row.getInt("kind"));
  }

  static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable LocalDateTime wallClock(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  static @Nullable ZoneOffset offset(ResultSet row, String column) throws SQLException {
    Integer seconds = integer(row, column);
    return seconds == null ? null : ZoneOffset.ofTotalSeconds(seconds);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
