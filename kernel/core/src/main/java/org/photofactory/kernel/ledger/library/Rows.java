package org.photofactory.kernel.ledger.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.events.Event.Decision;
import org.photofactory.kernel.ledger.library.AssetDetail.MarkState;
import org.photofactory.kernel.ledger.library.AssetDetail.Note;
import org.photofactory.kernel.ledger.library.AssetDetail.Original;
import org.photofactory.kernel.ledger.library.AssetDetail.StageMark;
import org.photofactory.kernel.ledger.library.AssetFacts.Capture;
import org.photofactory.kernel.ledger.library.AssetFacts.Exposure;
import org.photofactory.kernel.ledger.library.AssetFacts.PlaceFacts;
import org.photofactory.kernel.ledger.library.AssetFacts.Spot;
import org.photofactory.kernel.ledger.library.AssetFacts.Text;
import org.photofactory.kernel.ledger.library.AssetTile.Frame;
import org.photofactory.kernel.ledger.library.AssetTile.Identity;
import org.photofactory.kernel.ledger.library.AssetTile.Marks;
import org.photofactory.kernel.ledger.library.AssetTile.Moment;
import org.photofactory.kernel.ledger.library.AssetTile.Picture;
import org.photofactory.kernel.ledger.library.AssetTile.Problem;
import org.photofactory.kernel.ledger.library.AssetTile.Stack;
import org.photofactory.kernel.ledger.stacks.StackKind;
import org.photofactory.spi.media.Camera;

/**
 * Makes values of rows; one method for each kind of row that the queries of this package return.
 */
final class Rows {

  private Rows() {}

  static AssetTile tile(ResultSet row) throws SQLException {
    return new AssetTile(
        new Identity(
            row.getLong("id"),
            Columns.kind(row),
            row.getString("mime"),
            row.getString("file_name")),
        new Moment(
            Columns.wallClock(row, "taken_at"),
            row.getObject("sort_time", LocalDateTime.class),
            Columns.instant(row, "trashed_at")),
        frame(row),
        new Picture(row.getBytes("hash"), row.getInt("revision"), Columns.texts(row, "names")),
        marks(row),
        stack(row),
        problem(row));
  }

  static Stacked stacked(ResultSet row) throws SQLException {
    return new Stacked(tile(row), stackKind(row, "behind_as"));
  }

  static Original original(ResultSet row) throws SQLException {
    return new Original(
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getString("vault_key"),
        row.getString("source"),
        row.getTimestamp("received_at").toInstant());
  }

  static AssetFacts facts(ResultSet row) throws SQLException {
    return new AssetFacts(
        capture(row),
        spot(row),
        camera(row),
        exposure(row),
        text(row),
        FurtherColumns.read(row),
        FurtherColumns.sidecars(row));
  }

  static StageMark mark(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return new StageMark(
        row.getString("name"),
        row.getString("flag"),
        MarkState.valueOf(row.getString("state")),
        Columns.instant(row, "at"),
        code == null ? null : new Note(code, row.getString("message")));
  }

  static AssetLine line(ResultSet row) throws SQLException {
    return new AssetLine(
        row.getLong("id"),
        new AssetLine.File(
            row.getString("sha256"),
            row.getString("file_name"),
            row.getString("vault_key"),
            Columns.kind(row),
            row.getString("mime")),
        frame(row),
        Columns.wallClock(row, "taken_at"),
        new AssetLine.Known(
            facts(row), marks(row), Columns.texts(row, "tags"), Columns.texts(row, "flags")),
        new AssetLine.Standing(Columns.number(row, "behind"), stackKind(row, "behind_as")));
  }

  static RenditionSource rendition(ResultSet row) throws SQLException {
    return new RenditionSource(
        row.getString("sha256"), row.getString("mime"), row.getInt("revision"));
  }

  static Veil veil(ResultSet row) throws SQLException {
    return new Veil(
        row.getLong("id"),
        Columns.number(row, "behind"),
        row.getBoolean("put_away"),
        row.getBoolean("behind_put_away"),
        row.getBoolean("trashed"));
  }

  static Arrival arrival(ResultSet row) throws SQLException {
    return new Arrival(
        Columns.number(row, "asset_id"),
        row.getString("file_name"),
        Decision.valueOf(row.getString("outcome")),
        row.getString("code"),
        row.getTimestamp("at").toInstant(),
        row.getString("source"));
  }

  static LibraryCounts counts(ResultSet row) throws SQLException {
    return new LibraryCounts(
        row.getLong("duplicates"),
        row.getLong("quarantined"),
        row.getLong("trashed"),
        row.getLong("dead_letters"));
  }

  static PlaceCount place(ResultSet row) throws SQLException {
    return new PlaceCount(
        row.getString("country_code"),
        row.getString("country"),
        row.getString("state"),
        row.getString("city"),
        row.getLong("count"));
  }

  private static Marks marks(ResultSet row) throws SQLException {
    return new Marks(
        row.getBoolean("favourite"), row.getBoolean("archived"), row.getBoolean("hidden"));
  }

  private static @Nullable Stack stack(ResultSet row) throws SQLException {
    Long behind = Columns.number(row, "behind");
    int count = row.getInt("stack_count");
    if (behind == null && count == 1) {
      return null;
    }
    StackKind kind = stackKind(row, "stack_kind");
    return new Stack(
        kind == null ? StackKind.SIDECAR : kind,
        count,
        behind == null ? row.getLong("id") : behind,
        Columns.number(row, "stack_film"));
  }

  private static @Nullable StackKind stackKind(ResultSet row, String column) throws SQLException {
    String kind = row.getString(column);
    return kind == null ? null : StackKind.valueOf(kind);
  }

  private static Frame frame(ResultSet row) throws SQLException {
    return new Frame(
        Columns.integer(row, "width"),
        Columns.integer(row, "height"),
        Columns.decimal(row, "duration_seconds"));
  }

  private static @Nullable Problem problem(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return code == null
        ? null
        : new Problem(row.getString("stage"), code, row.getString("message"));
  }

  private static Capture capture(ResultSet row) throws SQLException {
    return new Capture(
        Columns.offset(row, "taken_offset"),
        row.getString("taken_source"),
        row.getString("taken_offset_source"),
        row.getString("taken_confidence"));
  }

  private static Spot spot(ResultSet row) throws SQLException {
    return new Spot(
        Columns.decimal(row, "latitude"),
        Columns.decimal(row, "longitude"),
        Columns.decimal(row, "altitude"),
        row.getString("zone"),
        row.getString("place_name"),
        placeFacts(row));
  }

  private static @Nullable PlaceFacts placeFacts(ResultSet row) throws SQLException {
    String name = row.getString("address");
    String attribution = row.getString("attribution");
    return name == null || attribution == null
        ? null
        : new PlaceFacts(
            row.getString("country_code"),
            row.getString("country"),
            row.getString("state"),
            row.getString("county"),
            row.getString("city"),
            row.getString("district"),
            row.getString("road"),
            name,
            attribution);
  }

  private static Camera camera(ResultSet row) throws SQLException {
    return new Camera(row.getString("make"), row.getString("model"), row.getString("lens"));
  }

  private static Exposure exposure(ResultSet row) throws SQLException {
    return new Exposure(
        Columns.integer(row, "iso"),
        Columns.decimal(row, "exposure_seconds"),
        Columns.decimal(row, "f_number"),
        Columns.decimal(row, "focal_length"),
        Columns.integer(row, "orientation"));
  }

  private static Text text(ResultSet row) throws SQLException {
    return new Text(
        row.getString("title"),
        row.getString("description"),
        Columns.texts(row, "keywords"),
        Columns.integer(row, "rating"));
  }
}
