package org.photofactory.plugins.metadata.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.metadata.bytes.DamagedException;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

class TakeoutFactsTest {

  private final Findings findings = new Findings();

  @Test
  void time_place_and_description_are_read_and_the_title_is_but_a_file_name() throws IOException {
    read(
        """
        { "title": "IMG_1.jpg", "description": " Oma im Garten\\n", "imageViews": "2",
          "people": [ { "name": "Oma" } ],
          "creationTime": { "timestamp": "1697872351" },
          "photoTakenTime": { "timestamp": "1696574349", "formatted": "6 oct. 2023" },
          "geoData": { "latitude": 48.5, "longitude": -2.25, "altitude": 31.5 },
          "geoDataExif": { "latitude": 1.0, "longitude": 1.0, "altitude": 0.0 } }
        """);
    assertThat(findings.times())
        .containsExactly(
            TimeCandidate.utc(
                TimeSource.TAKEOUT_TAKEN, LocalDateTime.parse("2023-10-06T06:39:09")));
    assertThat(findings.point()).contains(new GeoPoint(48.5, -2.25, 31.5));
    assertThat(findings.description().text()).isEqualTo("Oma im Garten");
    assertThat(findings.description().title()).isNull();
    assertThat(findings.description().keywords()).isEmpty();
  }

  @Test
  void zeros_and_empty_texts_say_nothing() throws IOException {
    read(
        """
        { "title": "IMG_1.jpg", "description": "",
          "geoData": { "latitude": 0.0, "longitude": 0.0, "altitude": 0.0 },
          "geoDataExif": { "latitude": 0, "longitude": 0, "altitude": 0 } }
        """);
    assertThat(findings.point()).isEmpty();
    assertThat(findings.description()).isEqualTo(TagFacts.WORDLESS);
    assertThat(findings.times()).isEmpty();
  }

  @Test
  void where_google_has_no_place_the_files_own_counts_and_sea_level_is_no_altitude()
      throws IOException {
    read(
        """
        { "geoData": { "latitude": 0.0, "longitude": 0.0, "altitude": 0.0 },
          "geoDataExif": { "latitude": 48.5, "longitude": 2.25, "altitude": 0.0 } }
        """);
    assertThat(findings.point()).contains(new GeoPoint(48.5, 2.25, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"soon\"", "\"\"", "\"99999999999999\"", "null", "{}", "[1]", "true"})
  void what_is_no_time_is_none(String timestamp) throws IOException {
    read("{ \"photoTakenTime\": { \"timestamp\": %s } }".formatted(timestamp));
    assertThat(findings.times()).isEmpty();
  }

  @Test
  void what_stands_before_a_damage_counts() {
    String cut = "{ \"description\": \"Oma\", \"photoTakenTime\": { \"timest";
    assertThatThrownBy(() -> read(cut)).isInstanceOf(DamagedException.class);
    assertThat(findings.description().text()).isEqualTo("Oma");
  }

  @Test
  void what_lies_deeper_or_in_lists_is_of_something_else() throws IOException {
    read(
        """
        { "enrichments": [ { "description": "a map" } ],
          "albums": { "deep": { "photoTakenTime": { "timestamp": "1696574349" } } },
          "description": "Oma" }
        """);
    assertThat(findings.description().text()).isEqualTo("Oma");
    assertThat(findings.times()).isEmpty();
  }

  private void read(String json) throws IOException {
    TakeoutFacts.read(json.getBytes(StandardCharsets.UTF_8), findings);
  }
}
