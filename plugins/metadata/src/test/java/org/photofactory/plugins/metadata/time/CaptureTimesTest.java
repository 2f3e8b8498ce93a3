package org.photofactory.plugins.metadata.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;

class CaptureTimesTest {

  private static final LocalDateTime NOON = LocalDateTime.parse("2020-02-18T12:00:00");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final CaptureTimes times =
      new CaptureTimes(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC), TOKYO);

  @Test
  void what_the_camera_wrote_goes_before_software_containers_satellites_and_the_file_system() {
    List<String> ranking = new ArrayList<>();
    List<TimeCandidate> rest = new ArrayList<>(everySource());
    Collections.reverse(rest);
    while (!rest.isEmpty()) {
      String best = times.choose(rest, null).orElseThrow().source();
      ranking.add(best);
      rest.removeIf(candidate -> candidate.source().label().equals(best));
    }
    assertThat(ranking)
        .containsExactly(
            "exif:DateTimeOriginal",
            "quicktime:CreationDate",
            "sony:CreationDate",
            "riff:DateTimeOriginal",
            "maker:DateTimeOriginal",
            "exiftool:DateTimeOriginal",
            "exif:DateTimeDigitized",
            "xmp:DateTimeOriginal",
            "xmp:DateCreated",
            "xmp:CreateDate",
            "iptc:DateCreated",
            "quicktime:ContentCreateDate",
            "quicktime:CreateDate",
            "matroska:DateUTC",
            "asf:CreationDate",
            "ffprobe:creation_time",
            "exiftool:CreateDate",
            "takeout:photoTakenTime",
            "gps:DateTime",
            "exif:DateTime",
            "png:CreationTime",
            "file:name",
            "png:ModifyDate",
            "file:modified");
  }

  @Test
  void an_impossible_time_makes_room_for_the_next() {
    CaptureTime chosen =
        times
            .choose(
                List.of(
                    local(TimeSource.EXIF_ORIGINAL, LocalDateTime.parse("1970-01-01T00:00:10")),
                    local(TimeSource.FILE_NAME, NOON)),
                null)
            .orElseThrow();
    assertThat(chosen.source()).isEqualTo("file:name");
    assertThat(chosen.confidence()).isEqualTo(Confidence.GUESSED);
  }

  @Test
  void nothing_offered_is_nothing_chosen() {
    assertThat(times.choose(List.of(), BERLIN)).isEmpty();
  }

  @Test
  void a_stated_offset_is_kept_whatever_the_place_says() {
    TimeCandidate stated =
        TimeCandidate.of(
            TimeSource.EXIF_ORIGINAL, NOON, ZoneOffset.ofHours(-7), "exif:OffsetTimeOriginal");
    CaptureTime chosen = times.choose(List.of(stated), BERLIN).orElseThrow();
    assertThat(chosen.local()).isEqualTo(NOON);
    assertThat(chosen.offset()).isEqualTo(ZoneOffset.ofHours(-7));
    assertThat(chosen.offsetSource()).isEqualTo("exif:OffsetTimeOriginal");
  }

  @Test
  void without_an_offset_the_zone_of_the_place_gives_it_in_winter_and_summer() {
    assertThat(berlin("2020-02-18T12:00:00").offset()).isEqualTo(ZoneOffset.ofHours(1));
    assertThat(berlin("2020-07-18T12:00:00").offset()).isEqualTo(ZoneOffset.ofHours(2));
    assertThat(berlin("2020-07-18T12:00:00").offsetSource()).isEqualTo("gps:zone");
  }

  @Test
  void without_offset_and_place_the_offset_stays_unknown() {
    CaptureTime chosen =
        times.choose(List.of(local(TimeSource.EXIF_ORIGINAL, NOON)), null).orElseThrow();
    assertThat(chosen.offset()).isNull();
    assertThat(chosen.offsetSource()).isNull();
  }

  @Test
  void a_time_in_utc_becomes_the_wall_clock_of_the_place() {
    TimeCandidate utc = TimeCandidate.utc(TimeSource.QUICKTIME_CREATE_DATE, NOON);
    CaptureTime chosen = times.choose(List.of(utc), BERLIN).orElseThrow();
    assertThat(chosen.local()).isEqualTo(NOON.plusHours(1));
    assertThat(chosen.offset()).isEqualTo(ZoneOffset.ofHours(1));
    assertThat(chosen.offsetSource()).isEqualTo("gps:zone");
  }

  @Test
  void a_time_in_utc_without_a_place_becomes_the_wall_clock_at_home() {
    LocalDateTime evening = LocalDateTime.parse("2020-02-18T20:00:00");
    TimeCandidate utc = TimeCandidate.utc(TimeSource.QUICKTIME_CREATE_DATE, evening);
    CaptureTime chosen = times.choose(List.of(utc), null).orElseThrow();
    assertThat(chosen.local()).isEqualTo(LocalDateTime.parse("2020-02-19T05:00:00"));
    assertThat(chosen.offset()).isEqualTo(ZoneOffset.ofHours(9));
    assertThat(chosen.offsetSource()).isEqualTo("home:zone");
  }

  private CaptureTime berlin(String local) {
    TimeCandidate candidate = local(TimeSource.EXIF_ORIGINAL, LocalDateTime.parse(local));
    return times.choose(List.of(candidate), BERLIN).orElseThrow();
  }

  private static List<TimeCandidate> everySource() {
    return Arrays.stream(TimeSource.values()).map(source -> local(source, NOON)).toList();
  }

  private static TimeCandidate local(TimeSource source, LocalDateTime time) {
    return TimeCandidate.of(source, new StatedTime(time, null));
  }
}
