package org.photofactory.plugins.metadata.container;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.place.Iso6709;
import org.photofactory.plugins.metadata.sound.Genres;
import org.photofactory.plugins.metadata.sound.Tags;
import org.photofactory.plugins.metadata.tags.Shot;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.Music;

/** The named texts of a film, and what they mean. For one thread. */
final class MovieKeys {

  private static final String APPLE = "com.apple.quicktime.";
  private static final String ANDROID = "com.android.";

  private final Map<String, String> texts = new HashMap<>();
  private final List<TimeCandidate> times = new ArrayList<>();
  private @Nullable GeoPoint point;

  /** Takes a text; of two with one name the first stays. */
  void put(String name, String text) {
    String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    if (!clean.isEmpty()) {
      texts.putIfAbsent(name, clean);
    }
  }

  /** Takes the time of the film's header. */
  void created(LocalDateTime utc) {
    times.add(TimeCandidate.utc(TimeSource.QUICKTIME_CREATE_DATE, utc));
  }

  /** Takes a place. */
  void point(Optional<GeoPoint> stated) {
    point = stated.orElse(point);
  }

  /** All that the texts mean. */
  TagFacts facts() {
    return new TagFacts(
        Stream.concat(statedTimes(), times.stream()).toList(),
        Shot.with(
            first(APPLE + "make", ANDROID + "manufacturer", "\u00A9mak"),
            first(APPLE + "model", ANDROID + "model", "\u00A9mod", "\u00A9mdl"),
            first(APPLE + "camera.lens_model")),
        Iso6709.parse(first(APPLE + "location.ISO6709", "\u00A9xyz")).orElse(point),
        description(),
        0);
  }

  /** Which picture belongs to it. */
  Grouping grouping() {
    return new Grouping(first(APPLE + "content.identifier"), null, false);
  }

  /** What is played. */
  Music music() {
    return new Music(
        first("\u00A9nam", APPLE + "title"),
        first("\u00A9ART", APPLE + "artist", APPLE + "author"),
        first("\u00A9alb", APPLE + "album"),
        first("aART"),
        Tags.number(first("trkn", "\u00A9trk")),
        Tags.year(first("\u00A9day")),
        Genres.name(first("\u00A9gen", "gnre", APPLE + "genre")));
  }

  private Stream<TimeCandidate> statedTimes() {
    return Stream.of(
            stated(TimeSource.QUICKTIME_CREATION_DATE, APPLE + "creationdate"),
            stated(TimeSource.QUICKTIME_DAY, "\u00A9day"))
        .flatMap(Optional::stream);
  }

  private Optional<TimeCandidate> stated(TimeSource source, String name) {
    return StatedTime.parse(first(name)).map(time -> TimeCandidate.of(source, time));
  }

  private Description description() {
    String keywords = first(APPLE + "keywords");
    return new Description(
        first(APPLE + "title", APPLE + "displayname", "\u00A9nam"),
        first(APPLE + "description", APPLE + "comment", "\u00A9des", "\u00A9cmt"),
        keywords == null
            ? List.of()
            : Arrays.stream(keywords.split(","))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .distinct()
                .toList(),
        null);
  }

  private @Nullable String first(String... names) {
    return Arrays.stream(names)
        .map(texts::get)
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }
}
