package org.photofactory.kernel.ledger.edits;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes assets of rows. */
final class EditRows {

  private EditRows() {}

  static EditableAsset asset(ResultSet row) throws SQLException {
    return new EditableAsset(
        row.getLong("id"),
        row.getInt("edition"),
        edited(row),
        found(row),
        new EditableAsset.Filing(
            row.getObject("sort_time", LocalDateTime.class),
            row.getObject("filed_at", LocalDateTime.class),
            row.getString("taken_offset_source")));
  }

  private static Map<EditField, Object> edited(ResultSet row) throws SQLException {
    Map<EditField, Object> words = words(row, "");
    put(words, EditField.PLACE_NAME, row.getString("place_name"));
    if (row.getBoolean("tagged")) {
      words.put(EditField.TAGS, texts(row, "tags"));
    }
    putMark(words, EditField.FAVOURITE, row);
    putMark(words, EditField.ARCHIVED, row);
    putMark(words, EditField.HIDDEN, row);
    return words;
  }

  private static Map<EditField, Object> found(ResultSet row) throws SQLException {
    Map<EditField, Object> words = words(row, "found_");
    words.put(EditField.TAGS, Tags.of(texts(row, "found_tags")));
    return words;
  }

  private static Map<EditField, Object> words(ResultSet row, String prefix) throws SQLException {
    Map<EditField, Object> words = new EnumMap<>(EditField.class);
    put(words, EditField.TITLE, row.getString(prefix + "title"));
    put(words, EditField.DESCRIPTION, row.getString(prefix + "description"));
    put(words, EditField.RATING, row.getObject(prefix + "rating", Integer.class));
    put(words, EditField.TAKEN_AT, row.getObject(prefix + "taken_at", LocalDateTime.class));
    Integer seconds = row.getObject(prefix + "taken_offset", Integer.class);
    put(words, EditField.TAKEN_OFFSET, seconds == null ? null : ZoneOffset.ofTotalSeconds(seconds));
    put(words, EditField.ZONE, row.getString(prefix + "zone"));
    put(words, EditField.LATITUDE, row.getObject(prefix + "latitude", Double.class));
    put(words, EditField.LONGITUDE, row.getObject(prefix + "longitude", Double.class));
    return words;
  }

  private static void put(Map<EditField, Object> words, EditField field, @Nullable Object value) {
    if (value != null) {
      words.put(field, value);
    }
  }

  private static void putMark(Map<EditField, Object> words, EditField mark, ResultSet row)
      throws SQLException {
    if (row.getBoolean(mark.key())) {
      words.put(mark, true);
    }
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
