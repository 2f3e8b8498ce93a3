package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.kernel.plugins.PluginPanel.Audience;
import org.photofactory.kernel.plugins.PluginPanel.Slot;

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
    assertThat(descriptor.settings()).containsOnlyKeys("max-size");
  }

  @Test
  void the_panels_of_a_descriptor_are_read() {
    PluginDescriptor descriptor =
        PluginDescriptor.parse(
            """
            {"id": "a", "title": "T", "description": "D", "panels": [
              {"name": "mood", "slot": "drawer", "title": "Mood", "module": "deep/mood.js"},
              {"name": "all", "slot": "page", "title": "All", "module": "a.mjs", "roles": ["admin", "member"]}]}
            """);
    assertThat(descriptor.panels())
        .containsExactly(
            new PluginPanel("mood", Slot.DRAWER, "Mood", "deep/mood.js", Set.of()),
            new PluginPanel(
                "all", Slot.PAGE, "All", "a.mjs", Set.of(Audience.ADMIN, Audience.MEMBER)));
    assertThat(descriptor.panels().getFirst().isFor(Audience.VIEWER)).isTrue();
    assertThat(descriptor.panels().getLast().isFor(Audience.VIEWER)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                            | "panels" is no list
          [1]                                                                           | no JSON object
          [{"slot": "page", "title": "T", "module": "a.js"}]                            | does not state "name"
          [{"name": "A b", "slot": "page", "title": "T", "module": "a.js"}]             | "A b" is no name
          [{"name": "a", "slot": "roof", "title": "T", "module": "a.js"}]               | "roof" is none of drawer, page, tile, settings
          [{"name": "a", "slot": "page", "title": " ", "module": "a.js"}]               | the title of a
          [{"name": "a", "slot": "page", "title": "T", "module": "../a.js"}]            | "../a.js" is no module
          [{"name": "a", "slot": "page", "title": "T", "module": "/a.js"}]              | "/a.js" is no module
          [{"name": "a", "slot": "page", "title": "T", "module": "a.html"}]             | "a.html" is no module
          [{"name": "a", "slot": "page", "title": "T", "module": "a.js", "role": []}]   | unknown "role"
          [{"name": "a", "slot": "page", "title": "T", "module": "a.js", "roles": []}]  | "roles" is no list
          [{"name": "a", "slot": "page", "title": "T", "module": "a.js", "roles": ["king"]}] | "king" is none of viewer, member, admin
          [{"name": "a", "slot": "page", "title": "T", "module": "a.js"}, {"name": "a", "slot": "tile", "title": "T", "module": "a.js"}] | two are called a
          """)
  void wrong_panels_are_refused_with_what_is_wrong(String panels, String complaint) {
    String json = "{\"id\": \"a\", \"title\": \"T\", \"description\": \"D\", \"panels\": %s}";
    assertThatThrownBy(() -> PluginDescriptor.parse(json.formatted(panels)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
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
          {"id": "a", "title": "T", "description": "D", "settings": {"x": {"description": "D"}}} | does not state a "default"
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
