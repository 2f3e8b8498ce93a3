package org.photofactory.kernel.vault.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameDatesTest {

  private static final Plausibility PLAUSIBILITY =
      new Plausibility(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "IMG_20231006_063000.jpg,2023-10-06T06:30:00",
    "PXL_20231006_063000139.jpg,2023-10-06T06:30:00",
    "2023-10-06 06.30.00.jpg,2023-10-06T06:30:00",
    "Screenshot_2023-10-06-06-30-00.png,2023-10-06T06:30:00",
    "signal-2023-10-06-063000.jpg,2023-10-06T06:30:00",
    "VID-20231006-WA0001.mp4,2023-10-06T12:00:00",
    "20200208.jpg,2020-02-08T12:00:00",
    "00012345_20200208_101112.jpg,2020-02-08T10:11:12",
    "IMG_20209999_20200208_101112.jpg,2020-02-08T10:11:12",
  })
  void reads_what_cameras_write(String name, LocalDateTime time) {
    assertThat(NameDates.find(name)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DSC_0003.JPG", "IMG_1234.jpg", "20201399.jpg", "12345678901234.jpg", ""})
  void finds_no_date_where_there_is_none(String name) {
    assertThat(NameDates.find(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T01:00,false",
    "1969-12-31T19:00,false",
    "1904-01-01T00:00,false",
    "1980-01-01T00:00:12,false",
    "2040-01-01T00:00,false",
    "0001-01-01T00:00,false",
    "2026-11-22T09:00,true",
    "1950-06-01T12:00,true",
    "1970-01-03T00:00,true",
    "2020-02-08T10:11:12,true",
  })
  void believes_only_what_can_be(LocalDateTime time, boolean believed) {
    assertThat(PLAUSIBILITY.accepts(time)).isEqualTo(believed);
  }
}
