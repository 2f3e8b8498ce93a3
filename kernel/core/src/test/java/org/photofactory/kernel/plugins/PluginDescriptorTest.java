package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginDescriptorTest {

  @Test
  void everything_a_descriptor_states_is_read() {
    PluginDescriptor descriptor =
        PluginDescriptor.parse(
            """
            {"id": "hello-stage", "title": "Hello", "description": "Greets.",
             "settings": {"max-size": {"default": 12, "description": "In pixels."}}}
            """);
    assertThat(descriptor.id()).isEqualTo("hello-stage");
    assertThat(descriptor.schema()).isEqualTo("p_hello_stage");
    assertThat(descriptor.settings())
        .containsEntry("max-size", new PluginDescriptor.Setting("12", "In pixels."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "Hello", "title": "T", "description": "D"} | "Hello" is no plugin id
          {"id": "../up", "title": "T", "description": "D"} | "../up" is no plugin id
          {"id": "a", "description": "D"}                   | does not state "title"
          {"id": "a", "titel": "T", "description": "D"}     | unknown "titel"
          {"id": "a", "title": "T", "description": "D", "settings": {"x": {"description": "D"}}} | does not state "default"
          {"id": "a", "title": "T", "description": "D", "settings": {"X": {"default": 1, "description": "D"}}} | "X" is no setting
          [1]                                               | is no JSON object
          {"id"                                             | is no JSON
          """)
  void a_wrong_descriptor_is_refused_with_what_is_wrong(String json, String complaint) {
    assertThatThrownBy(() -> PluginDescriptor.parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }
}
