package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void an_empty_library_has_no_years_and_seven_empty_days() {
    assertThat(Counts.of(List.of())).isEqualTo(new Counts(0, List.of(), days(0, 0)));
  }

  @Test
  void years_without_photos_are_named_too() {
    Counts counts = Counts.of(List.of(new Counts.Cell(2019, 1, 2), new Counts.Cell(2021, 7, 3)));
    assertThat(counts.years())
        .containsExactly(
            new Counts.Year(2019, 2), new Counts.Year(2020, 0), new Counts.Year(2021, 3));
    assertThat(counts.weekdays()).isEqualTo(days(2, 3));
    assertThat(counts.photos()).isEqualTo(5);
  }

  private static List<Long> days(long monday, long sunday) {
    return List.of(monday, 0L, 0L, 0L, 0L, 0L, sunday);
  }
}
