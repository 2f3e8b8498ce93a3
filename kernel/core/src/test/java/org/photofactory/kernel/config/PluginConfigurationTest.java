package org.photofactory.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.PluginConfiguration.Findings;
import org.photofactory.spi.stage.Settings;

class PluginConfigurationTest {

  private static final Map<String, DeclaredSetting> DECLARED =
      Map.of(
          "greeting", new DeclaredSetting("Hello", "The word that greets."),
          "wait-time", new DeclaredSetting("5s", "How long it waits."),
          "loud", new DeclaredSetting("false", "Whether it shouts."));

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void what_is_not_set_has_the_plugins_default() throws IOException {
    Settings settings = settings();
    assertThat(settings.text("greeting")).isEqualTo("Hello");
    assertThat(settings.duration("wait-time")).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.flag("loud")).isFalse();
  }

  @Test
  void file_and_environment_set_it_and_the_environment_wins() throws IOException {
    environment.put("PHOTOFACTORY_PLUGIN_HELLO_STAGE_WAIT_TIME", "2m");
    Settings settings =
        settings("plugin.hello-stage.wait-time = 1h", "plugin.hello-stage.greeting = Moin");
    assertThat(settings.text("greeting")).isEqualTo("Moin");
    assertThat(settings.duration("wait-time")).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void an_empty_value_means_the_default() throws IOException {
    environment.put("PHOTOFACTORY_PLUGIN_HELLO_STAGE_WAIT_TIME", "");
    Settings settings =
        settings("plugin.hello-stage.wait-time = 1h", "plugin.hello-stage.greeting =");
    assertThat(settings.text("greeting")).isEqualTo("Hello");
    assertThat(settings.duration("wait-time")).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void what_is_set_is_printed_and_what_is_called_secret_is_masked() throws IOException {
    Files.write(
        home.resolve("photofactory.conf"),
        List.of("plugin.hello-stage.greeting = Moin", "plugin.maps.api-key = hush"));
    String report =
        ConfigurationReport.changes(
            Configuration.load(new ConfigurationSources(home, null, environment)));
    assertThat(report)
        .isEqualTo("plugin.hello-stage.greeting = Moin, plugin.maps.api-key = ********");
  }

  @Test
  void a_value_of_the_wrong_kind_says_what_it_must_be() throws IOException {
    Settings settings =
        settings("plugin.hello-stage.loud = yes", "plugin.hello-stage.wait-time = soon");
    assertThatThrownBy(() -> settings.flag("loud")).hasMessageContaining("true or false");
    assertThatThrownBy(() -> settings.duration("wait-time")).hasMessageContaining("10s");
    assertThatThrownBy(() -> settings.integer("greeting")).hasMessageContaining("whole number");
  }

  @Test
  void a_key_that_is_not_declared_cannot_be_asked_for() throws IOException {
    Settings settings = settings();
    assertThatThrownBy(() -> settings.text("colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hello-stage")
        .hasMessageContaining("colour");
  }

  @Test
  void a_mistyped_key_of_an_installed_plugin_is_a_problem() throws IOException {
    environment.put("PHOTOFACTORY_PLUGIN_HELLO_STAGE_GREETNG", "Moin");
    Findings findings = check("plugin.hello-stage.greting = Moin");
    assertThat(findings.problems())
        .hasSize(2)
        .anyMatch(text -> text.contains("Did you mean plugin.hello-stage.greeting?"))
        .anyMatch(text -> text.contains("Did you mean PHOTOFACTORY_PLUGIN_HELLO_STAGE_GREETING?"));
  }

  @Test
  void a_mistyped_plugin_is_a_problem() throws IOException {
    assertThat(check("plugin.helo-stage.greeting = Moin").problems())
        .singleElement()
        .asString()
        .contains("Did you mean plugin.hello-stage.greeting?");
  }

  @Test
  void settings_of_a_plugin_that_is_not_there_are_only_worth_a_warning() throws IOException {
    Findings findings = check("plugin.geocode.country-names = local");
    assertThat(findings.problems()).isEmpty();
    assertThat(findings.warnings()).singleElement().asString().contains("not installed");
  }

  @Test
  void what_is_declared_is_no_finding() throws IOException {
    environment.put("PHOTOFACTORY_PLUGIN_HELLO_STAGE_LOUD", "true");
    Findings findings = check("plugin.hello-stage.greeting = Moin");
    assertThat(findings.problems()).isEmpty();
    assertThat(findings.warnings()).isEmpty();
  }

  private Settings settings(String... lines) throws IOException {
    return load(lines).settings("hello-stage", DECLARED);
  }

  private Findings check(String... lines) throws IOException {
    return load(lines).check(Map.of("hello-stage", DECLARED));
  }

  private PluginConfiguration load(String... lines) throws IOException {
    Files.write(home.resolve("photofactory.conf"), List.of(lines));
    return Configuration.load(new ConfigurationSources(home, null, environment)).plugins();
  }
}
