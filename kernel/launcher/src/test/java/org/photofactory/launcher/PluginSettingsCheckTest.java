package org.photofactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationException;
import org.photofactory.kernel.config.ConfigurationSources;

class PluginSettingsCheckTest {

  private static final String GREETER =
      """
      {"id": "greeter", "title": "Greeter", "description": "Greets.",
       "settings": %s}
      """;

  @TempDir Path shipped;

  @BeforeEach
  void ship() throws IOException {
    ship("{\"greeting\": {\"default\": \"Hello\", \"description\": \"The word.\"}}");
  }

  private void ship(String settings) throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(shipped.resolve("greeter.jar")))) {
      jar.putNextEntry(new JarEntry("PF-INF/plugin.json"));
      jar.write(GREETER.formatted(settings).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(shipped.resolve("damaged.jar"), "no jar");
  }

  @Test
  void a_mistyped_setting_of_a_plugin_stops_the_start_with_the_nearest_name() {
    assertThatThrownBy(() -> check("PHOTOFACTORY_PLUGIN_GREETER_GREETNG"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Did you mean PHOTOFACTORY_PLUGIN_GREETER_GREETING?");
  }

  @Test
  void a_setting_of_a_plugin_that_is_not_there_is_told_and_stops_nothing() {
    assertThat(check("PHOTOFACTORY_PLUGIN_WEATHER_TOWN"))
        .singleElement()
        .asString()
        .contains("Its plugin is not installed");
  }

  @Test
  void a_value_that_does_not_fit_stops_the_start() throws IOException {
    ship("{\"greeting\": {\"default\": \"Hello\", \"maxLength\": 5, \"description\": \"D\"}}");
    assertThatThrownBy(() -> check("PHOTOFACTORY_PLUGIN_GREETER_GREETING", "Good morning"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("PHOTOFACTORY_PLUGIN_GREETER_GREETING")
        .hasMessageContaining("It must be a text, of at most 5 characters.");
  }

  @Test
  void a_declared_setting_is_fine() {
    assertThat(check("PHOTOFACTORY_PLUGIN_GREETER_GREETING")).isEmpty();
  }

  private List<String> check(String variable) {
    return check(variable, "x");
  }

  private List<String> check(String variable, String value) {
    var sources = new ConfigurationSources(shipped, null, Map.of(variable, value));
    Path absent = shipped.resolve("added");
    return new PluginSettingsCheck(List.of(shipped, absent)).check(Configuration.load(sources));
  }
}
