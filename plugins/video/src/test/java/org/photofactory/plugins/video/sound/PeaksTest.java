package org.photofactory.plugins.video.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeaksTest {

  @Test
  void decibels_become_parts_of_the_loudest() {
    assertThat(numbers(line("0.000000") + line("-6") + line("-inf") + line("-40") + line("3")))
        .containsExactly(255, 128, 0, 3, 255);
  }

  @Test
  void what_is_no_number_is_silence() {
    assertThat(numbers(line("nan") + line("-nan") + line("-") + line("1.2.3")))
        .containsExactly(0, 0, 0, 0);
    assertThat(read("lavfi.astats.Overall.RMS_level=-3\n").bytes()).isEmpty();
    assertThat(read("").bytes()).isEmpty();
  }

  @Test
  void neighbours_are_taken_together_when_there_are_too_many() {
    String quiet = line("-40").repeat(2_500);
    int[] peaks = numbers(quiet + line("0"));
    assertThat(peaks).hasSize(834).startsWith(3).endsWith(255);
  }

  @Test
  void of_a_million_parts_each_is_heard() {
    String quiet = line("-40").repeat(500_000);
    int[] peaks = numbers(quiet + line("0") + quiet);
    assertThat(peaks).hasSizeBetween(500, 1_000).startsWith(3).endsWith(3);
    assertThat(peaks[peaks.length / 2]).isEqualTo(255);
  }

  private static int[] numbers(String output) {
    return Peaks.numbers(read(output).bytes().orElseThrow());
  }

  private static Peaks read(String output) {
    Peaks peaks = new Peaks();
    output.lines().forEach(peaks::line);
    return peaks;
  }

  private static String line(String level) {
    return "frame:0    pts:0       pts_time:0\nlavfi.astats.Overall.Peak_level=" + level + "\n";
  }
}
