package org.photofactory.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.plugins.PluginDescriptor;

/** A plugin that is called as an address of the API could be neither asked nor removed. */
class TakenIdsTest {

  private static final String PLUGINS = "/api/v1/plugins/";

  @Test
  void no_plugin_is_called_as_what_stands_in_the_place_of_its_id() throws Exception {
    Set<String> words = new TreeSet<>();
    JsonNode paths = new JsonMapper().readTree(Document.write()).path("paths");
    for (Iterator<String> path = paths.fieldNames(); path.hasNext(); ) {
      String address = path.next();
      if (address.startsWith(PLUGINS)) {
        words.add(address.substring(PLUGINS.length()).split("/")[0]);
      }
    }
    words.removeIf(word -> word.startsWith("{"));
    assertThat(words).contains("safe-mode").allMatch(PluginDescriptor::isTaken);
  }
}
