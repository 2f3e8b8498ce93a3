package org.photofactory.plugins.video.playback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.store.Sight;
import org.photofactory.plugins.video.store.Statements;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.web.Visitor;

/**
 * A film or a recording that somebody may play.
 *
 * @param assetId its id
 * @param sha256 of the original
 * @param film what is known of it; null while nobody has looked
 * @param state how its preparation stands; null when nothing is prepared
 * @param refusal why it could not be prepared; null when it could
 * @param extras what a player shows beside it
 */
record Screening(
    long assetId,
    String sha256,
    @Nullable KnownFilm film,
    @Nullable String state,
    @Nullable Refusal refusal,
    Extras extras) {

  private static final String LOOK = Statements.of(Screening.class, "look");

  /** Empty when there is no such film in the library, or not for this visitor. */
  static Optional<Screening> of(PluginLedger ledger, Visitor visitor, long assetId) {
    return ledger.read(
        handle ->
            new Sight(visitor, assetId)
                .ask(handle, LOOK)
                .map((row, _) -> screening(assetId, row, Extras.of(handle, assetId)))
                .findOne());
  }

  /** Pixels across as shown; null for sound. */
  @Nullable Integer width() {
    return film == null || film.size() == null ? null : film.size().width();
  }

  /** Pixels down as shown; null for sound. */
  @Nullable Integer height() {
    return film == null || film.size() == null ? null : film.size().height();
  }

  /** How long it is; null when unknown. */
  @Nullable Double seconds() {
    return film == null || film.seconds() <= 0 ? null : film.seconds();
  }

  private static Screening screening(long assetId, ResultSet row, Extras extras)
      throws SQLException {
    String code = row.getString("code");
    String sentence = row.getString("sentence");
    return new Screening(
        assetId,
        Objects.requireNonNull(row.getString("sha256")),
        row.getBoolean("known") ? film(row) : null,
        row.getString("state"),
        code == null || sentence == null
            ? null
            : new Refusal(code, sentence, row.getString("hint")),
        extras);
  }

  private static KnownFilm film(ResultSet row) throws SQLException {
    int width = row.getInt("width");
    return new KnownFilm(
        Objects.requireNonNull(row.getString("container")),
        Objects.requireNonNull(row.getString("mime")),
        row.getDouble("seconds"),
        row.getString("video_codec"),
        row.getString("pixel_format"),
        width == 0 ? null : new PictureSize(width, row.getInt("height")),
        row.getInt("rotation"),
        row.getBoolean("interlaced"),
        row.getBoolean("high_range"),
        row.getString("audio_codec"));
  }
}
