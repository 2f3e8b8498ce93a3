package org.photofactory.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Option JSON = Option.flag("--json", "as JSON");
  private static final List<Option> KNOWN = List.of(JSON, Option.URL);

  @Test
  void options_and_operands_may_come_in_any_order() {
    Words words = Words.parse(List.of("one", "--json", "two", "--url", "http://x"), KNOWN);
    assertThat(words.operands()).containsExactly("one", "two");
    assertThat(words.has(JSON)).isTrue();
    assertThat(words.value(Option.URL)).contains("http://x");
  }

  @Test
  void a_value_may_follow_an_equals_sign() {
    assertThat(Words.parse(List.of("--url=http://x?a=b"), KNOWN).value(Option.URL))
        .contains("http://x?a=b");
  }

  @Test
  void everything_after_two_dashes_is_an_operand() {
    assertThat(Words.parse(List.of("--", "--json"), KNOWN).operands()).containsExactly("--json");
  }

  @Test
  void a_mistyped_option_is_refused_with_the_nearest_one() {
    assertThatThrownBy(() -> Words.parse(List.of("--jsn"), KNOWN))
        .isInstanceOf(UsageException.class)
        .hasMessage("There is no option --jsn. Did you mean --json?");
  }

  @Test
  void an_option_without_its_value_is_refused() {
    assertThatThrownBy(() -> Words.parse(List.of("--url"), KNOWN))
        .isInstanceOf(UsageException.class)
        .hasMessage("--url needs a value: --url ADDRESS");
  }
}
