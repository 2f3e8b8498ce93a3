package org.photofactory.kernel.ledger.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.FurtherFacts;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.Music;

/** Reads the facts that only some files tell: a group of which nothing is known is null. */
final class FurtherColumns {

  private static final JsonMapper JSON = new JsonMapper();

  private FurtherColumns() {}

  static FurtherFacts read(ResultSet row) throws SQLException {
    return new FurtherFacts(
        known(grouping(row), Grouping.NONE), known(encoding(row), Encoding.UNKNOWN), music(row));
  }

  static Map<String, String> sidecars(ResultSet row) throws SQLException {
    String json = row.getString("sidecars");
    try {
      return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(
          "sidecar_fact.sources is not what this version writes", malformed);
    }
  }

  private static Grouping grouping(ResultSet row) throws SQLException {
    return new Grouping(
        row.getString("content_id"), row.getString("burst_id"), row.getBoolean("burst_pick"));
  }

  private static Encoding encoding(ResultSet row) throws SQLException {
    String range = row.getString("dynamic_range");
    return new Encoding(
        row.getString("video_codec"),
        row.getString("audio_codec"),
        Columns.decimal(row, "frame_rate"),
        Columns.integer(row, "rotation"),
        range == null ? null : DynamicRange.valueOf(range),
        Columns.number(row, "bit_rate"));
  }

  private static @Nullable Music music(ResultSet row) throws SQLException {
    String json = row.getString("music");
    try {
      return json == null ? null : JSON.readValue(json, Music.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(
          "media_fact.music is not what this version writes", malformed);
    }
  }

  private static <T> @Nullable T known(T value, T unknown) {
    return value.equals(unknown) ? null : value;
  }
}
