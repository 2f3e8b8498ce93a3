package org.photofactory.plugins.metadata.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.metadata.tags.Findings.Turn;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Dimensions;

class FindingsTest {

  private final Findings findings = new Findings();

  @ParameterizedTest
  @CsvSource({"1, 40, 30", "2, 40, 30", "3, 40, 30", "4, 40, 30", "5, 30, 40", "6, 30, 40"})
  void exif_orientation_turns_a_picture_whose_container_does_not(
      int orientation, int width, int height) {
    findings.size(40, 30);
    findings.add(Origin.EXIF, oriented(orientation));
    assertThat(findings.dimensions()).contains(new Dimensions(width, height, orientation));
  }

  @Test
  void a_container_that_states_no_turn_at_all_overrules_exif() {
    findings.size(40, 30);
    findings.turn(Turn.UPRIGHT);
    findings.add(Origin.EXIF, oriented(6));
    assertThat(findings.dimensions()).contains(new Dimensions(40, 30, 6));
  }

  @Test
  void a_container_that_turns_is_not_turned_again_by_exif() {
    findings.size(40, 30);
    findings.turn(Turn.SIDEWAYS);
    findings.mirrored();
    findings.add(Origin.EXIF, oriented(6));
    assertThat(findings.dimensions()).contains(new Dimensions(30, 40, 6));
  }

  @Test
  void a_mirror_alone_keeps_width_and_height() {
    findings.size(40, 30);
    findings.mirrored();
    findings.add(Origin.EXIF, oriented(5));
    assertThat(findings.dimensions()).contains(new Dimensions(40, 30, 5));
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "10, 0", "-1, 10", "4294967295, 10"})
  void an_impossible_size_is_not_taken(long width, long height) {
    findings.size(width, height);
    assertThat(findings.dimensions()).isEmpty();
  }

  @Test
  void a_length_of_zero_says_nothing() {
    findings.duration(Duration.ZERO);
    assertThat(findings.duration()).isEmpty();
  }

  @Test
  void the_caption_of_people_goes_before_that_of_cameras_and_keywords_are_joined() {
    findings.add(Origin.EXIF, described(new Description(null, "camera", List.of("a"), 2)));
    findings.add(Origin.IPTC, described(new Description("title", "agency", List.of("b"), null)));
    findings.add(Origin.XMP, described(new Description(null, "people", List.of("c", "a"), 5)));
    assertThat(findings.description())
        .isEqualTo(new Description("title", "people", List.of("c", "a", "b"), 5));
  }

  @Test
  void a_caption_that_the_camera_always_writes_is_none() {
    assertThat(Words.caption("OLYMPUS DIGITAL CAMERA         ")).isNull();
    assertThat(Words.caption("  \u0000 ")).isNull();
    assertThat(Words.caption(" Aunt Ada ")).isEqualTo("Aunt Ada");
  }

  @ParameterizedTest
  @CsvSource({
    "20191016, 190103+0200, 2019-10-16T19:01:03, +02:00",
    "20191016, 190103, 2019-10-16T19:01:03,",
    "20191016, , 2019-10-16T00:00,",
    "20191016, nonsense, 2019-10-16T00:00,"
  })
  void iptc_digits_become_a_time(String day, String time, String local, String offset) {
    var stated = IptcFacts.combine(day, time).orElseThrow();
    assertThat(stated.local()).hasToString(local);
    assertThat(stated.offset() == null ? null : stated.offset().getId()).isEqualTo(offset);
  }

  @Test
  void an_iptc_time_without_a_day_is_none() {
    assertThat(IptcFacts.combine(null, "190103+0200")).isEmpty();
    assertThat(IptcFacts.combine("00000000", "000000")).isEmpty();
  }

  private static TagFacts oriented(int orientation) {
    return new TagFacts(List.of(), Shot.UNKNOWN, null, TagFacts.WORDLESS, orientation);
  }

  private static TagFacts described(Description description) {
    return new TagFacts(List.of(), Shot.UNKNOWN, null, description, 0);
  }
}
