package org.photofactory.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(strings = {"\u001B", "\n", "\u007F", "\u009B", "\u202E", "\u2066", "\u2028"})
  void what_is_not_seen_is_a_question_mark(String unseen) {
    assertThat(Printable.of("a" + unseen + "b")).isEqualTo("a?b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Übung 1.jpg", "می\u200Cخواهم", "👩\u200D🚀", "写真"})
  void words_of_all_languages_stay(String words) {
    assertThat(Printable.of(words)).isEqualTo(words);
  }

  @Test
  void lines_stay_lines() {
    assertThat(Printable.lines("one\ntwo\u009B")).isEqualTo("one\ntwo?");
  }
}
