package org.photofactory.plugins.metadata.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2020:02:18 08:55:53,           2020-02-18T08:55:53
          2020-02-18T08:55:53,           2020-02-18T08:55:53
          2020/02/18 08:55:53,           2020-02-18T08:55:53
          2020:02:18 08:55,              2020-02-18T08:55:00
          2020:02:18 08:55:53.62,        2020-02-18T08:55:53.620
          2020-02-18T08:55:53.123456789, 2020-02-18T08:55:53.123456789
          2020-02-18,                    2020-02-18T00:00:00
          '  2020:02:18 08:55:53  ',     2020-02-18T08:55:53
          2011:8:17  9:39:37,            2011-08-17T09:39:37
          2020:02:28 24:00:00,           2020-02-29T00:00:00
          2020:02:18 08:55:60,           2020-02-18T08:55:59
          2020:02:18 8:55:53 PM,         2020-02-18T20:55:53
          2020:02:18 12:05:53 am,        2020-02-18T00:05:53
          20200218085553,                2020-02-18T08:55:53
          Tue Feb 18 08:55:53 2020,      2020-02-18T08:55:53
          TUE FEB  4 08:55:53 2020,      2020-02-04T08:55:53
          2020年02月18日 08:55:53,         2020-02-18T08:55:53
          """)
  void a_time_is_read_in_the_forms_that_cameras_write(String text, LocalDateTime time) {
    assertThat(StatedTime.parse(text)).contains(new StatedTime(time, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-18T08:55:53+02:00, +02:00",
    "2020-02-18T08:55:53.5-0700, -07:00",
    "2020-02-18T08:55:53Z, Z",
    "2019-07-24T11:25:40+0300, +03:00",
    "2020-02-18T08:55:53+5:45, +05:45"
  })
  void an_offset_behind_the_time_is_read(String text, String offset) {
    assertThat(StatedTime.parse(text).orElseThrow().offset()).isEqualTo(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2020:13:01 00:00:00",
        "2020:02:30 00:00:00",
        "2020:02:18 25:00:00",
        "2020:02:18 24:00:01",
        "2012:00:00 00:00:00",
        "20201318085553",
        "2020",
        "2020:02",
        "yesterday"
      })
  void nonsense_and_zeros_are_no_time(String text) {
    assertThat(StatedTime.parse(text)).isEmpty();
  }

  @Test
  void a_missing_text_is_no_time() {
    assertThat(StatedTime.parse(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"62, 620000000", "053, 53000000", "5, 500000000", "1234567891, 123456789"})
  void the_part_of_a_second_counts_from_its_first_digit(String digits, int nanos) {
    StatedTime time = StatedTime.parse("2020:02:18 08:55:53").orElseThrow();
    assertThat(time.withFraction(digits).local().getNano()).isEqualTo(nanos);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "abc"})
  void a_fraction_that_is_no_number_changes_nothing(String digits) {
    StatedTime time = StatedTime.parse("2020:02:18 08:55:53").orElseThrow();
    assertThat(time.withFraction(digits)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+25:00", "+02:77", "two", "02:00"})
  void what_no_place_on_earth_has_is_no_offset(String text) {
    assertThat(StatedTime.offset(text)).isEmpty();
  }
}
