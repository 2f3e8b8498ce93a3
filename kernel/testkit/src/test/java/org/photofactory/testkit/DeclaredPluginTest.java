package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeclaredPluginTest {

  @Test
  void programs_that_it_has_not_asked_for_are_refused_as_in_the_appliance() throws IOException {
    DeclaredPlugin plugin = declared("{\"id\":\"p\",\"permissions\":{\"programs\":[\"ffmpeg\"]}}");
    assertThatCode(() -> plugin.demandAllowed("ffmpeg")).doesNotThrowAnyException();
    assertThatThrownBy(() -> plugin.demandAllowed("sh"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The plugin p does not name the program sh in its permissions, so it is not run.");
  }

  @Test
  void a_plugin_that_asks_for_nothing_has_nothing_run() throws IOException {
    DeclaredPlugin plugin = declared("{\"id\":\"p\"}");
    assertThatThrownBy(() -> plugin.demandAllowed("sh")).isInstanceOf(IOException.class);
  }

  @Test
  void where_there_is_no_plugin_nobody_has_to_ask() {
    DeclaredPlugin none = new DeclaredPlugin(MissingNode.getInstance());
    assertThatCode(() -> none.demandAllowed("sh")).doesNotThrowAnyException();
  }

  private static DeclaredPlugin declared(String json) throws IOException {
    return new DeclaredPlugin(JsonMapper.builder().build().readTree(json));
  }
}
