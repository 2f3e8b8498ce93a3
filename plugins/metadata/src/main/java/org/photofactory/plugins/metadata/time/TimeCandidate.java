package org.photofactory.plugins.metadata.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time that a file offers as its capture time.
 *
 * @param source which field it stands in
 * @param local the wall-clock time; in UTC when {@code basis} is {@link Basis#UTC}
 * @param offset the offset that the file states with it; null when it states none
 * @param offsetSource the field with the offset; null when there is none
 * @param basis which clock {@code local} is read from
 */
public record TimeCandidate(
    TimeSource source,
    LocalDateTime local,
    @Nullable ZoneOffset offset,
    @Nullable String offsetSource,
    Basis basis) {

  /** Which clock a time is read from. */
  public enum Basis {
    /** A clock at the place of capture. */
    WALL_CLOCK,
    /** UTC by the rule of the field, wherever it was taken. */
    UTC
  }

  public TimeCandidate {
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(local, "local is null");
    Objects.requireNonNull(basis, "basis is null");
  }

  /** A wall-clock time whose offset, if any, stands beside it. */
  public static TimeCandidate of(TimeSource source, StatedTime time) {
    String offsetSource = time.offset() == null ? null : source.label();
    return new TimeCandidate(source, time.local(), time.offset(), offsetSource, Basis.WALL_CLOCK);
  }

  /** A wall-clock time whose offset stands in a field of its own. */
  public static TimeCandidate of(
      TimeSource source, LocalDateTime local, @Nullable ZoneOffset offset, String offsetSource) {
    return new TimeCandidate(
        source, local, offset, offset == null ? null : offsetSource, Basis.WALL_CLOCK);
  }

  /** A time in UTC. */
  public static TimeCandidate utc(TimeSource source, LocalDateTime utc) {
    return new TimeCandidate(source, utc, ZoneOffset.UTC, source.label(), Basis.UTC);
  }
}
