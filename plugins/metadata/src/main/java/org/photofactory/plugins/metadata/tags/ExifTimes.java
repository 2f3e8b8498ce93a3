package org.photofactory.plugins.metadata.tags;

import com.drew.metadata.exif.ExifDirectoryBase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

/**
 * The three EXIF times. Each has a tag of its own for the part of a second, and one for the offset,
 * before which the offset of the file's last change (OffsetTime) stands back.
 */
final class ExifTimes {

  private record Field(TimeSource source, int time, int fraction, int offset, String offsetName) {}

  private static final String OFFSET_TIME = "exif:OffsetTime";

  private static final List<Field> FIELDS =
      List.of(
          new Field(
              TimeSource.EXIF_ORIGINAL,
              ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
              ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL,
              ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
              "exif:OffsetTimeOriginal"),
          new Field(
              TimeSource.EXIF_DIGITIZED,
              ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
              ExifDirectoryBase.TAG_SUBSECOND_TIME_DIGITIZED,
              ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED,
              "exif:OffsetTimeDigitized"),
          new Field(
              TimeSource.EXIF_MODIFIED,
              ExifDirectoryBase.TAG_DATETIME,
              ExifDirectoryBase.TAG_SUBSECOND_TIME,
              ExifDirectoryBase.TAG_TIME_ZONE,
              OFFSET_TIME));

  private final ExifFacts facts;

  ExifTimes(ExifFacts facts) {
    this.facts = facts;
  }

  Stream<TimeCandidate> candidates() {
    return FIELDS.stream().map(this::candidate).flatMap(Optional::stream);
  }

  private Optional<TimeCandidate> candidate(Field field) {
    return StatedTime.parse(facts.text(field.time()))
        .map(
            time ->
                time.local().getNano() == 0
                    ? time.withFraction(facts.text(field.fraction()))
                    : time)
        .map(time -> withOffset(field, time));
  }

  private TimeCandidate withOffset(Field field, StatedTime time) {
    Optional<ZoneOffset> own = StatedTime.offset(facts.text(field.offset()));
    if (own.isPresent()) {
      return TimeCandidate.of(field.source(), time.local(), own.get(), field.offsetName());
    }
    Optional<ZoneOffset> shared = StatedTime.offset(facts.text(ExifDirectoryBase.TAG_TIME_ZONE));
    return shared
        .map(offset -> TimeCandidate.of(field.source(), time.local(), offset, OFFSET_TIME))
        .orElseGet(() -> TimeCandidate.of(field.source(), time));
  }
}
