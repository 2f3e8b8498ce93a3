package org.photofactory.plugins.video.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.photofactory.plugins.video.shots.Beat;

class ChoiceTest {

  @Test
  void the_beginning_and_the_cuts_are_chosen() {
    List<Beat> beats = List.of(beat(0, 0), beat(1, 0.02), beat(2, 0.7), beat(3, 0.1), beat(4, 0.4));
    assertThat(Choice.of(beats, 12)).containsExactly(0.0, 2.0, 4.0);
  }

  @Test
  void the_strongest_cuts_come_first_when_there_are_too_many() {
    List<Beat> beats = List.of(beat(0, 0), beat(1, 0.3), beat(2, 0.9), beat(3, 0.5));
    assertThat(Choice.of(beats, 3)).containsExactly(0.0, 2.0, 3.0);
    assertThat(Choice.of(beats, 1)).containsExactly(0.0);
  }

  @Test
  void long_scenes_are_looked_at_here_and_there() {
    List<Beat> beats = new ArrayList<>();
    for (int second = 0; second <= 60; second++) {
      beats.add(beat(second, 0.01));
    }
    assertThat(Choice.of(beats, 12)).containsExactly(0.0, 15.0, 30.0, 45.0, 60.0);
    assertThat(Choice.of(beats, 2)).containsExactly(0.0, 60.0);
    assertThat(Choice.of(beats.subList(0, 11), 12)).as("ten seconds").containsExactly(0.0);
  }

  @Test
  void nothing_black_is_chosen_unless_all_is() {
    List<Beat> beats = List.of(new Beat(0, 0, 16), new Beat(1, 0.9, 90), new Beat(2, 0.9, 17));
    assertThat(Choice.of(beats, 12)).containsExactly(1.0);
    assertThat(Choice.of(beats.subList(0, 1), 12)).containsExactly(0.0);
    assertThat(Choice.of(List.of(), 12)).isEmpty();
  }

  @Test
  void what_was_not_walked_through_is_looked_at_in_equal_steps() {
    assertThat(Choice.spread(3600, 4)).containsExactly(450.0, 1350.0, 2250.0, 3150.0);
    assertThat(Choice.spread(0, 4)).containsExactly(0.0);
  }

  private static Beat beat(double seconds, double change) {
    return new Beat(seconds, change, 100);
  }
}
