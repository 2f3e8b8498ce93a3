package org.photofactory.decoder.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TurnTest {

  static IntStream orientations() {
    return IntStream.rangeClosed(1, 8);
  }

  @ParameterizedTest
  @MethodSource("orientations")
  void nothing_and_then_an_orientation_is_that_orientation(int orientation) {
    assertThat(Turn.NONE.then(orientation).orientation()).isEqualTo(orientation);
  }

  @ParameterizedTest
  @MethodSource("orientations")
  void an_orientation_and_then_its_reverse_is_nothing(int orientation) {
    int reverse = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
    assertThat(Turn.NONE.then(orientation).then(reverse)).isEqualTo(Turn.NONE);
  }

  @ParameterizedTest
  @CsvSource({"6, 6, 3", "2, 6, 7", "6, 2, 5", "4, 3, 2", "5, 8, 4"})
  void two_orientations_make_a_third(int first, int second, int both) {
    assertThat(Turn.NONE.then(first).then(second).orientation()).isEqualTo(both);
  }
}
