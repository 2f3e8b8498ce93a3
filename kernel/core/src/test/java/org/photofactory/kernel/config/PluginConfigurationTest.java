package org.photofactory.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.PluginConfiguration.Findings;
import org.photofactory.kernel.settings.Declaration;
import org.photofactory.kernel.settings.DeclaredSetting;
import org.photofactory.kernel.settings.Format;
import org.photofactory.kernel.settings.GivenText;
import org.photofactory.kernel.settings.SettingKind;

class PluginConfigurationTest {

  private static final Declaration DECLARED =
      new Declaration(
          "hello-stage",
          Map.of(
              "greeting", setting("Hello", SettingKind.Text.any(), false),
              "wait-time", setting("5s", new SettingKind.Text(null, 10, Format.DURATION), false),
              "loud", setting("false", new SettingKind.Flag(), false),
              "pass", setting("", SettingKind.Text.any(), true)));

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void file_and_environment_set_it_and_the_environment_wins() throws IOException {
    environment.put("PHOTOFACTORY_PLUGIN_HELLO_STAGE_WAIT_TIME", "2m");
    PluginConfiguration plugins =
        load("plugin.hello-stage.wait-time = 1h", "plugin.hello-stage.greeting = Moin");
    assertThat(plugins.given("hello-stage", "greeting"))
        .hasValueSatisfying(given -> assertThat(given.text()).isEqualTo("Moin"))
        .hasValueSatisfying(given -> assertThat(given.origin()).contains("photofactory.conf"));
    assertThat(plugins.given("hello-stage", "wait-time")).map(GivenText::text).hasValue("2m");
  }

  @Test
  void an_empty_value_says_nothing() throws IOException {
    environment.put("PHOTOFACTORY_PLUGIN_HELLO_STAGE_WAIT_TIME", "");
    PluginConfiguration plugins =
        load("plugin.hello-stage.wait-time = 1h", "plugin.hello-stage.greeting =");
    assertThat(plugins.given("hello-stage", "greeting")).isEmpty();
    assertThat(plugins.given("hello-stage", "wait-time")).map(GivenText::text).hasValue("1h");
  }

  @Test
  void every_setting_of_a_plugin_is_printed_with_where_it_was_set() throws IOException {
    Files.write(
        home.resolve("photofactory.conf"),
        List.of("plugin.hello-stage.greeting = Moin", "plugin.hello-stage.pass = hush"));
    String report =
        ConfigurationReport.text(
            Configuration.load(new ConfigurationSources(home, null, environment)),
            List.of(DECLARED),
            (_, key) ->
                Set.of("greeting", "wait-time").contains(key)
                    ? Optional.of(new GivenText("7s", "the web app"))
                    : Optional.empty());
    assertThat(report)
        .containsPattern("plugin.hello-stage.wait-time = 7s +.*the web app")
        .containsPattern("plugin.hello-stage.greeting = Moin +.*photofactory.conf line 1")
        .containsPattern("plugin.hello-stage.loud = false +.default")
        .containsPattern("plugin.hello-stage.pass = \\*{8} +.*photofactory.conf line 2")
        .doesNotContain("hush");
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
  void a_value_of_the_wrong_kind_is_a_problem_that_says_what_it_must_be() throws IOException {
    Findings findings =
        check(
            "plugin.hello-stage.loud = yes",
            "plugin.hello-stage.wait-time = soon",
            "plugin.hello-stage.greeting = Moin");
    assertThat(findings.problems())
        .hasSize(2)
        .anyMatch(text -> text.endsWith("loud does not fit. It must be true or false."))
        .anyMatch(text -> text.contains("wait-time does not fit. It must be a duration like"))
        .noneMatch(text -> text.contains("soon"));
  }

  @Test
  void a_value_that_one_of_two_versions_takes_is_no_problem() throws IOException {
    Declaration other =
        new Declaration(
            "hello-stage", Map.of("loud", setting("no", SettingKind.Text.any(), false)));
    PluginConfiguration plugins = load("plugin.hello-stage.loud = yes");
    assertThat(plugins.check(List.of(DECLARED)).problems()).hasSize(1);
    assertThat(plugins.check(List.of(DECLARED, other)).problems()).isEmpty();
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

  private static DeclaredSetting setting(String standard, SettingKind kind, boolean secret) {
    return new DeclaredSetting(
        new DeclaredSetting.Words("Title", "What it does."), kind, standard, secret);
  }

  private Findings check(String... lines) throws IOException {
    return load(lines).check(List.of(DECLARED));
  }

  private PluginConfiguration load(String... lines) throws IOException {
    Files.write(home.resolve("photofactory.conf"), List.of(lines));
    return Configuration.load(new ConfigurationSources(home, null, environment)).plugins();
  }
}
