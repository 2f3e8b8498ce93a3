package org.photofactory.plugins.metadata.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void characters_that_nobody_sees_are_taken_out() {
    assertThat(Words.clean(" a\0b\u0007\u0085c\nd ")).isEqualTo("abc\nd");
    assertThat(Words.clean("\0 \0")).isNull();
  }

  @Test
  void endless_texts_are_cut_and_no_character_in_two() {
    assertThat(Words.clean("x".repeat(1 << 20))).hasSize(20_000);
    assertThat(Words.clean("x" + "\ud83d\ude00".repeat(1 << 16)))
        .hasSize(19_999)
        .endsWith("\ude00");
  }

  @Test
  void endless_keywords_are_cut_and_counted() {
    assertThat(Words.keywords(Stream.of("x".repeat(9999), "sky")))
        .containsExactly("x".repeat(500), "sky");
    assertThat(Words.keywords(IntStream.range(0, 200_000).mapToObj(Integer::toString)))
        .hasSize(1000);
  }
}
