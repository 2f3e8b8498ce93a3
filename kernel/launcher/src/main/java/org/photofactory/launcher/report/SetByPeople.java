package org.photofactory.launcher.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.photofactory.kernel.settings.GivenText;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.launcher.client.ApplianceClient;

/**
 * What people have set for plugins, as a running appliance tells it; it keeps secrets to itself.
 *
 * @param values by {@code <plugin>/<key>}
 */
record SetByPeople(Map<String, GivenText> values) implements SettingsBook.Configured {

  private static final String PLUGINS = "/api/v1/plugins";
  private static final String ORIGIN = "the web app";
  private static final String UNTOLD = "********";

  static SetByPeople ask(ApplianceClient client) throws IOException {
    Map<String, GivenText> values = new HashMap<>();
    for (JsonNode plugin : client.read(PLUGINS)) {
      String id = plugin.path("id").asText();
      for (JsonNode setting : client.read(PLUGINS + "/" + id + "/settings")) {
        if (setting.path("origin").asText().equals("PERSON")) {
          String text =
              setting.path("secret").asBoolean() ? UNTOLD : setting.path("value").asText();
          values.put(id + "/" + setting.path("key").asText(), new GivenText(text, ORIGIN));
        }
      }
    }
    return new SetByPeople(values);
  }

  @Override
  public Optional<GivenText> given(String plugin, String key) {
    return Optional.ofNullable(values.get(plugin + "/" + key));
  }
}
