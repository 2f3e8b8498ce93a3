package org.photofactory.plugins.metadata.tags;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.spi.media.Description;

/**
 * What one block of tags says.
 *
 * @param times possible capture times
 * @param shot with what and how
 * @param point where; null when it does not say
 * @param description what people wrote
 * @param orientation EXIF orientation 1 to 8; 0 when it states none
 */
public record TagFacts(
    List<TimeCandidate> times,
    Shot shot,
    @Nullable GeoPoint point,
    Description description,
    int orientation) {

  /** Nobody wrote anything. */
  public static final Description WORDLESS = new Description(null, null, List.of(), null);

  /** A block that says nothing. */
  public static final TagFacts NONE = new TagFacts(List.of(), Shot.UNKNOWN, null, WORDLESS, 0);

  public TagFacts {
    times = List.copyOf(times);
  }

  /** A block that says only these times. */
  public static TagFacts of(List<TimeCandidate> times) {
    return new TagFacts(times, Shot.UNKNOWN, null, WORDLESS, 0);
  }

  /** The same without the orientation. */
  TagFacts withoutOrientation() {
    return new TagFacts(times, shot, point, description, 0);
  }

  /** These facts, completed by others. */
  public TagFacts or(TagFacts other) {
    return new TagFacts(
        Stream.concat(times.stream(), other.times.stream()).toList(),
        shot.or(other.shot),
        point == null ? other.point : point,
        Words.or(description, other.description),
        orientation == 0 ? other.orientation : orientation);
  }
}
