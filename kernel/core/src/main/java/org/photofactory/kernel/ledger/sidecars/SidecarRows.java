package org.photofactory.kernel.ledger.sidecars;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.sidecars.StackedFile.Nature;
import org.photofactory.kernel.ledger.sidecars.StackedFile.Standing;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.media.Place;

/** Makes values of rows, and columns of values. */
final class SidecarRows {

  private static final List<MediaKind> KINDS = List.of(MediaKind.values());

  private SidecarRows() {}

  static StackedFile file(ResultSet row) throws SQLException {
    return new StackedFile(
        row.getLong("id"),
        Objects.requireNonNull(row.getString("file_name")),
        new Nature(KINDS.get(row.getInt("kind")), Objects.requireNonNull(row.getString("mime"))),
        new Facts(time(row), place(row), words(row)),
        new Standing(
            row.getLong("owner_id"),
            row.getLong("cover"),
            row.getBoolean("told"),
            row.getObject("filed_at", LocalDateTime.class)));
  }

  private static @Nullable CaptureTime time(ResultSet row) throws SQLException {
    LocalDateTime local = row.getObject("taken_at", LocalDateTime.class);
    String source = row.getString("taken_source");
    String confidence = row.getString("taken_confidence");
    Integer offset = row.getObject("taken_offset", Integer.class);
    return local == null
        ? null
        : new CaptureTime(
            local,
            offset == null ? null : ZoneOffset.ofTotalSeconds(offset),
            source == null ? "" : source,
            row.getString("taken_offset_source"),
            confidence == null ? Confidence.GUESSED : Confidence.valueOf(confidence));
  }

  private static @Nullable Place place(ResultSet row) throws SQLException {
    Double latitude = row.getObject("latitude", Double.class);
    Double longitude = row.getObject("longitude", Double.class);
    return latitude == null || longitude == null
        ? null
        : new Place(
            latitude, longitude, row.getObject("altitude", Double.class), row.getString("zone"));
  }

  private static Description words(ResultSet row) throws SQLException {
    Array keywords = row.getArray("keywords");
    return new Description(
        row.getString("title"),
        row.getString("description"),
        keywords == null ? List.of() : List.of((String[]) keywords.getArray()),
        row.getObject("rating", Integer.class));
  }

  static Update bind(Update update, Beside beside) {
    bindTime(update, beside.facts().time());
    bindPlace(update, beside.facts().place());
    Description words = beside.facts().words();
    List<String> keywords = words.keywords();
    return update
        .bind("title", words.title())
        .bind("description", words.text())
        .bind("rating", words.rating())
        .bindArray("keywords", String.class, keywords)
        .bindArray("fields", String.class, List.copyOf(beside.sources().keySet()))
        .bindArray("names", String.class, List.copyOf(beside.sources().values()));
  }

  private static void bindTime(Update update, @Nullable CaptureTime time) {
    ZoneOffset offset = time == null ? null : time.offset();
    update
        .bind("takenAt", time == null ? null : time.local())
        .bind("takenOffset", offset == null ? null : Integer.valueOf(offset.getTotalSeconds()))
        .bind("takenSource", time == null ? null : time.source())
        .bind("takenOffsetSource", time == null ? null : time.offsetSource())
        .bind("takenConfidence", time == null ? null : time.confidence().name());
  }

  private static void bindPlace(Update update, @Nullable Place place) {
    update
        .bind("latitude", place == null ? null : Double.valueOf(place.latitude()))
        .bind("longitude", place == null ? null : Double.valueOf(place.longitude()))
        .bind("altitude", place == null ? null : place.altitude())
        .bind("zone", place == null ? null : place.zone());
  }
}
