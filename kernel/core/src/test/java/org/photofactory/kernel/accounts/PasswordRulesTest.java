package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "ninechars",
        "password123",
        "Passwort2026!",
        "1234567890",
        "aaaaaaaaaaaa",
        "abababababab",
        "Anna-Maria",
        "anna-maria1",
        "qwertyuiop!!"
      })
  void what_is_tried_first_is_refused(String password) {
    assertThat(rules.objection("anna-maria", password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "Zwölf Boxkämpfer",
        "a photo of anna-maria at sea",
        "tr0ub4dor&3x",
        "🐢🐇🦊🐻🐼🐨🐯🦁🐮🐷"
      })
  void what_is_long_and_of_its_own_is_taken(String password) {
    assertThat(rules.objection("anna-maria", password)).isEmpty();
  }

  @Test
  void what_would_only_keep_the_processor_busy_is_refused() {
    assertThat(rules.objection("anna", "abcd efgh ".repeat(30)))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("longer"));
  }
}
