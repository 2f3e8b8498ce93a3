package org.photofactory.plugins.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.similar.Look.Hashes;

/** The hashes against their definitions, worked out by hand. */
class HashesTest {

  @Test
  void a_difference_hash_tells_where_it_gets_brighter_to_the_right() {
    double[] brighter = IntStream.range(0, 72).mapToDouble(cell -> cell % 9).toArray();
    double[] darker = IntStream.range(0, 72).mapToDouble(cell -> -cell % 9).toArray();
    assertThat(DifferenceHash.of(brighter)).isEqualTo(-1L);
    assertThat(DifferenceHash.of(darker)).isZero();
    double[] firstStep = new double[72];
    for (int row = 0; row < 8; row++) {
      firstStep[row * 9] = -1;
    }
    assertThat(DifferenceHash.of(firstStep)).isEqualTo(0x8080808080808080L);
  }

  @Test
  void a_perceptual_hash_has_the_bit_of_the_one_frequency_that_is_there() {
    double[] wave = new double[32 * 32];
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        wave[y * 32 + x] = Math.cos(Math.PI * 3 * (2 * x + 1) / 64) + 0.001 * (x + y * y);
      }
    }
    long third = 1L << 63 - 3;
    assertThat(new PerceptualHash().of(wave) & third).isEqualTo(third);
  }

  @Test
  void distances_are_the_bits_that_differ() {
    Hashes one = new Hashes(0b1011, 0);
    Hashes other = new Hashes(0b0001, -1);
    assertThat(one.perceptualDistance(other)).isEqualTo(2);
    assertThat(one.differenceDistance(other)).isEqualTo(64);
  }

  @Test
  void a_grid_is_the_mean_of_areas_to_fractions_of_a_pixel() {
    MeanGrid grid = new MeanGrid(2, 2, 3, 3);
    int[][] sums = {{0, 10, 30, 60}, {0, 40, 90, 150}, {0, 70, 150, 240}};
    for (int y = 0; y < 3; y++) {
      grid.row(y, sums[y]);
    }
    // 10 20 30 / 40 50 60 / 70 80 90: of the middle, half goes to each side.
    assertThat(grid.cells())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(
            (10 + 20 / 2.0 + 40 / 2.0 + 50 / 4.0) / 2.25,
            (30 + 20 / 2.0 + 60 / 2.0 + 50 / 4.0) / 2.25,
            (70 + 80 / 2.0 + 40 / 2.0 + 50 / 4.0) / 2.25,
            (90 + 80 / 2.0 + 60 / 2.0 + 50 / 4.0) / 2.25);
  }
}
