package org.photofactory.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsSchemaTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Test
  void settings_keep_their_order_and_get_a_title_of_their_name() throws Exception {
    Map<String, DeclaredSetting> settings =
        read(
            """
            {"width-limit": {"type": "integer", "default": 12, "minimum": 1, "description": "D"},
             "api-key": {"type": "string", "writeOnly": true, "title": "Key", "description": "D"},
             "a": {"default": true, "description": "As before there were types."}}
            """);
    assertThat(settings.keySet()).containsExactly("width-limit", "api-key", "a");
    assertThat(settings.get("width-limit").words().title()).isEqualTo("Width limit");
    assertThat(settings.get("width-limit").defaultText()).isEqualTo("12");
    assertThat(settings.get("api-key"))
        .returns(true, DeclaredSetting::secret)
        .returns("", DeclaredSetting::defaultText)
        .returns("Key", setting -> setting.words().title());
    assertThat(settings.get("a")).returns("true", DeclaredSetting::defaultText);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type": "string", "default": "x", "maxLength": 3              | abc   | abcd
          "type": "string", "default": "x", "pattern": "^[a-z]+$"       | abc   | Abc
          "type": "string", "default": "a", "enum": ["a", "b"]          | b     | c
          "type": "string", "default": "5m", "format": "duration"       | 10s   | soon
          "type": "string", "default": "", "format": "uri"              | https://example.org/x | ftp://example.org
          "type": "string", "default": "", "format": "email"            | a@example.org | a@b@c
          "type": "integer", "default": 2, "minimum": 1, "maximum": 3   | 3     | 4
          "type": "integer", "default": 2                               | -7    | 2.5
          "type": "integer", "default": 2                               | 7     | 3000000000
          "type": "number", "default": 0.5, "minimum": 0, "maximum": 1  | 0.75  | 1.01
          "type": "number", "default": 0.5                              | 1e3   | NaN
          "type": "boolean", "default": false                           | true  | yes
          """)
  void each_rule_lets_through_what_it_allows_and_nothing_else(
      String schema, String fit, String unfit) throws Exception {
    DeclaredSetting setting = one(schema);
    assertThat(setting.objection(fit)).isEmpty();
    assertThat(setting.objection(unfit)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type": "integer", "default": 2, "minimum": 1, "maximum": 3     | a whole number from 1 to 3
          "type": "integer", "default": 2, "minimum": 1                   | a whole number, at least 1
          "type": "number", "default": 2, "maximum": 3.5                  | a number, at most 3.5
          "type": "integer", "default": 2                                 | a whole number
          "type": "string", "default": "a", "enum": ["a", "b"]            | one of a, b
          "type": "string", "default": "a", "pattern": "^a", "maxLength": 9 | a text, of the form ^a, of at most 9 characters
          "type": "string", "default": "1s", "format": "duration"         | a duration like 500ms, 10s, 5m, 1h or 1d
          """)
  void what_is_allowed_is_said_in_words(String schema, String words) throws Exception {
    assertThat(one(schema).kind().allowed()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type": "string", "default": "x", "minLenght": 3                | states "minLenght"
          "type": "string", "default": "x", "minimum": 3                  | states "minimum"
          "type": "integer", "default": 1, "pattern": "x"                 | states "pattern"
          "type": "integer", "default": 1, "writeOnly": true              | states "writeOnly"
          "type": "array", "default": []                                  | has no type of
          "type": "integer", "default": "1"                               | does not state a "default" of its type
          "type": "integer", "default": 5, "maximum": 4                   | it must be a whole number, at most 4
          "type": "string", "default": "a", "enum": ["a", "a"]            | no list of different words
          "type": "string", "default": "a", "enum": ["a"], "maxLength": 1 | which says all
          "type": "string", "default": "a", "enum": "a"                   | no list of different words
          "type": "string", "default": "a", "pattern": "("                | no regular expression
          "type": "string", "default": "a", "format": "iban"              | none of uri, email, duration
          "type": "string", "default": "a", "maxLength": 0                | not from 1 to 10000
          "type": "string", "default": "a", "writeOnly": true             | cannot stand in a jar
          "type": "string"                                                | does not state a "default"
          "type": "integer", "default": 1, "minimum": "1"                 | no whole number
          "type": "integer", "default": 1, "minimum": 1.5                 | no whole number
          """)
  void what_nobody_would_keep_to_is_refused(String schema, String complaint) throws Exception {
    assertThatThrownBy(() -> one(schema))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the setting \"x\" in plugin.json")
        .hasMessageContaining(complaint);
  }

  @Test
  void what_has_no_default_may_be_left_without_a_value() throws Exception {
    DeclaredSetting setting = one("\"type\": \"string\", \"default\": \"\", \"enum\": [\"a\"]");
    assertThat(setting.objection("")).isEmpty();
    assertThat(setting.objection("b")).isPresent();
  }

  @Test
  @Timeout(30)
  void a_pattern_that_would_take_years_is_given_up() throws Exception {
    DeclaredSetting setting =
        one("\"type\": \"string\", \"default\": \"\", \"pattern\": \"^(a|a)*$\"");
    assertThat(setting.objection("aaa")).isEmpty();
    assertThat(setting.objection("a".repeat(60) + "b")).isPresent();
  }

  @Test
  void no_text_holds_what_the_database_cannot_keep() throws Exception {
    assertThat(one("\"default\": \"\"").objection("a\u0000b")).isPresent();
  }

  private static DeclaredSetting one(String schema) throws JsonProcessingException {
    return read("{\"x\": {\"description\": \"D\", " + schema + "}}").get("x");
  }

  private static Map<String, DeclaredSetting> read(String json) throws JsonProcessingException {
    return SettingsSchema.read(MAPPER.readTree(json));
  }
}
