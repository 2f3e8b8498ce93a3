package org.photofactory.kernel.ledger.stacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.stacks.StackFile.Shot;
import org.photofactory.kernel.ledger.stacks.StackFile.Ties;
import org.photofactory.spi.media.MediaKind;

/** Makes values of rows. */
final class StackRows {

  private static final List<MediaKind> KINDS = List.of(MediaKind.values());

  private StackRows() {}

  static StackFile file(ResultSet row) throws SQLException {
    return new StackFile(
        row.getLong("id"),
        KINDS.get(row.getInt("kind")),
        FileTitle.of(Objects.requireNonNull(row.getString("file_name"))),
        place(row),
        shot(row),
        new Ties(
            row.getString("content_id"), row.getString("burst_id"), row.getBoolean("burst_pick")));
  }

  static StackTable.Member member(ResultSet row) throws SQLException {
    return new StackTable.Member(row.getLong("id"), KINDS.get(row.getInt("kind")), place(row));
  }

  static Moved moved(ResultSet row) throws SQLException {
    return new Moved(row.getLong("id"), place(row, "former", "former_as"), place(row));
  }

  private static Place place(ResultSet row) throws SQLException {
    return place(row, "behind", "behind_as");
  }

  private static Place place(ResultSet row, String cover, String reason) throws SQLException {
    long behind = row.getLong(cover);
    return row.wasNull() ? Place.OWN : new Place(behind, StackKind.valueOf(row.getString(reason)));
  }

  private static Shot shot(ResultSet row) throws SQLException {
    double seconds = row.getDouble("duration_seconds");
    return new Shot(
        row.getBoolean("timed") ? row.getObject("taken_at", LocalDateTime.class) : null,
        camera(row.getString("make"), row.getString("model")),
        seconds > 0 ? seconds : null);
  }

  private static @Nullable String camera(@Nullable String make, @Nullable String model) {
    return model == null ? null : make + " " + model;
  }
}
