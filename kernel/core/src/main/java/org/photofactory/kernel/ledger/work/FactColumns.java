package org.photofactory.kernel.ledger.work;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Dimensions;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.Exposure;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.Music;
import org.photofactory.spi.media.Place;

/** Facts as the columns of {@code media_fact}. */
final class FactColumns {

  /** No maker writes longer ones, and no index holds them. */
  private static final int LONGEST_IDENTIFIER = 500;

  private FactColumns() {}

  static void bind(Update update, MediaFacts facts) {
    bindTime(update, facts.captured());
    bindPlace(update, facts.place());
    bindCamera(update, facts.camera(), facts.exposure());
    bindPicture(update, facts.dimensions(), facts.description());
    update.bind(
        "durationSeconds",
        (Object) part(facts.duration(), duration -> duration.toMillis() / 1000.0));
    bindGrouping(update, facts.grouping() == null ? Grouping.NONE : facts.grouping());
    bindEncoding(update, facts.encoding() == null ? Encoding.UNKNOWN : facts.encoding());
    bindMusic(update, facts.music() == null ? Music.UNKNOWN : facts.music());
  }

  private static void bindGrouping(Update update, Grouping grouping) {
    String burst = identifier(grouping.burstId());
    update
        .bind("contentId", identifier(grouping.contentId()))
        .bind("burstId", burst)
        .bind("burstPick", burst != null && grouping.burstPick());
  }

  private static @Nullable String identifier(@Nullable String text) {
    String plain = PlainText.of(text);
    return plain == null || plain.length() > LONGEST_IDENTIFIER ? null : plain;
  }

  private static void bindEncoding(Update update, Encoding encoding) {
    update
        .bind("videoCodec", PlainText.of(encoding.videoCodec()))
        .bind("audioCodec", PlainText.of(encoding.audioCodec()))
        .bind("frameRate", encoding.frameRate())
        .bind("rotation", encoding.rotation())
        .bind("dynamicRange", (Object) part(encoding.range(), Enum::name))
        .bind("bitRate", encoding.bitRate());
  }

  private static void bindMusic(Update update, Music music) {
    update
        .bind("musicTitle", PlainText.of(music.title()))
        .bind("artist", PlainText.of(music.artist()))
        .bind("album", PlainText.of(music.album()))
        .bind("albumArtist", PlainText.of(music.albumArtist()))
        .bind("track", music.track())
        .bind("year", music.year())
        .bind("genre", PlainText.of(music.genre()));
  }

  private static void bindTime(Update update, @Nullable CaptureTime time) {
    update
        .bind("takenAt", (Object) part(time, CaptureTime::local))
        .bind(
            "takenOffset",
            (Object) part(part(time, CaptureTime::offset), ZoneOffset::getTotalSeconds))
        .bind("takenSource", text(time, CaptureTime::source))
        .bind("takenOffsetSource", text(time, CaptureTime::offsetSource))
        .bind("takenConfidence", (Object) part(time, value -> value.confidence().name()));
  }

  private static void bindPlace(Update update, @Nullable Place place) {
    update
        .bind("latitude", (Object) part(place, Place::latitude))
        .bind("longitude", (Object) part(place, Place::longitude))
        .bind("altitude", (Object) part(place, Place::altitude))
        .bind("zone", text(place, Place::zone));
  }

  private static void bindCamera(
      Update update, @Nullable Camera camera, @Nullable Exposure exposure) {
    update
        .bind("make", text(camera, Camera::make))
        .bind("model", text(camera, Camera::model))
        .bind("lens", text(camera, Camera::lens))
        .bind("iso", (Object) part(exposure, Exposure::iso))
        .bind("exposureSeconds", (Object) part(exposure, Exposure::seconds))
        .bind("fNumber", (Object) part(exposure, Exposure::fNumber))
        .bind("focalLength", (Object) part(exposure, Exposure::focalLength));
  }

  private static void bindPicture(
      Update update, @Nullable Dimensions size, @Nullable Description words) {
    update
        .bind("width", (Object) part(size, Dimensions::width))
        .bind("height", (Object) part(size, Dimensions::height))
        .bind("orientation", (Object) part(size, Dimensions::orientation))
        .bind("title", text(words, Description::title))
        .bind("description", text(words, Description::text))
        .bindArray("keywords", String.class, words == null ? List.of() : keywords(words))
        .bind("rating", (Object) part(words, Description::rating));
  }

  static List<String> keywords(Description words) {
    return PlainText.all(words.keywords());
  }

  private static <V> @Nullable Object text(
      @Nullable V value, Function<V, @Nullable String> reader) {
    return PlainText.of(part(value, reader));
  }

  private static <V, T> @Nullable T part(@Nullable V value, Function<V, @Nullable T> reader) {
    return value == null ? null : reader.apply(value);
  }
}
