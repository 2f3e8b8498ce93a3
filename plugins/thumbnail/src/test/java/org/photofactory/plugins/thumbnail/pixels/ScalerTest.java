package org.photofactory.plugins.thumbnail.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalerTest {

  @ParameterizedTest
  @CsvSource({
    "100,80,99,79,3",
    "100,80,50,40,3",
    "100,80,51,41,3",
    "100,80,33,27,1",
    "97,61,13,8,4",
    "300,2,150,1,3",
    "2,300,1,150,3",
    "640,480,1,1,1",
    "5,5,4,4,3",
    "3,1000,1,333,3",
    "4,4,4,2,3"
  })
  void one_colour_stays_one_colour(int width, int height, int to, int down, int channels) {
    byte[] samples = new byte[width * height * channels];
    for (int index = 0; index < samples.length; index++) {
      samples[index] = (byte) (200 + 10 * (index % channels));
    }
    Pixels scaled =
        new Pixels(new Size(width, height), channels, samples).scaledTo(new Size(to, down));
    assertThat(scaled.size()).isEqualTo(new Size(to, down));
    for (int index = 0; index < scaled.samples().length; index++) {
      assertThat(scaled.samples()[index] & 255).isEqualTo(200 + 10 * (index % channels));
    }
  }

  @ParameterizedTest
  @CsvSource({"640,480,200,150,3", "640,480,427,320,3", "640,480,320,240,3", "640,480,160,120,1"})
  void the_average_is_kept(int width, int height, int to, int down, int channels) {
    Pixels noise = noise(width, height, channels);
    Pixels scaled = noise.scaledTo(new Size(to, down));
    assertThat(mean(scaled)).isCloseTo(mean(noise), within(1.0));
  }

  @Test
  void half_the_size_is_the_mean_of_four() {
    byte[] samples = {0, 0, 0, 100, 100, 100, 20, 20, 20, 40, 40, 40};
    Pixels four = new Pixels(new Size(2, 2), 3, samples);
    assertThat(four.scaledTo(new Size(1, 1)).samples()).containsExactly(40, 40, 40);
  }

  @Test
  void an_edge_stays_where_it_was_and_gets_no_halo() {
    byte[] samples = new byte[90 * 10];
    for (int index = 0; index < samples.length; index++) {
      samples[index] = (byte) (index % 90 < 45 ? 50 : 200);
    }
    Pixels scaled = new Pixels(new Size(90, 10), 1, samples).scaledTo(new Size(60, 10));
    for (int x = 0; x < 60; x++) {
      int value = scaled.samples()[x] & 255;
      assertThat(value).isBetween(50, 200);
      if (Math.abs(x - 29.5) > 1.5) {
        assertThat(value).as("column %d", x).isEqualTo(x < 30 ? 50 : 200);
      }
    }
  }

  @Test
  void fine_stripes_become_grey_and_no_pattern() {
    byte[] samples = new byte[600 * 4];
    for (int index = 0; index < samples.length; index++) {
      samples[index] = (byte) (index % 2 == 0 ? 0 : 255);
    }
    Pixels scaled = new Pixels(new Size(600, 4), 1, samples).scaledTo(new Size(170, 1));
    for (byte value : scaled.samples()) {
      assertThat(value & 255).isBetween(100, 155);
    }
  }

  @Test
  void rows_that_never_arrive_can_be_filled_up() {
    Scaler scaler = new Scaler(new Size(4, 4), 1, new Size(2, 2));
    scaler.row(new byte[] {10, 10, 10, 10});
    scaler.row(new byte[] {10, 10, 10, 10});
    assertThatThrownBy(scaler::result).hasMessageContaining("only 2 of 4 rows");
    scaler.fillUp((byte) 128);
    assertThat(scaler.result().samples()).containsExactly(10, 10, -128, -128);
  }

  private static Pixels noise(int width, int height, int channels) {
    byte[] samples = new byte[width * height * channels];
    new Random(3).nextBytes(samples);
    return new Pixels(new Size(width, height), channels, samples);
  }

  private static double mean(Pixels pixels) {
    double sum = 0;
    for (byte sample : pixels.samples()) {
      sum += sample & 255;
    }
    return sum / pixels.samples().length;
  }
}
