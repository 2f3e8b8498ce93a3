package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.kernel.settings.SettingsRefusedException;

/** What is set for plugins while they run. */
@Timeout(180)
class PluginSettingsIT {

  private static final String DESCRIPTOR =
      """
      {"id": "hello-stage", "title": "Hello", "description": "Greets.", "settings": {%s}}
      """;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;

  @BeforeEach
  void startHost() throws Exception {
    host = new TestHost(folder, database.database(), TestHost.quick());
    host.databaseIsThere();
    host.start();
    host.awaitStarted();
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  void a_running_stage_sees_what_is_set_at_its_next_call() throws Exception {
    install(PluginJarBuilder.helloStage(folder));
    assertThat(greeting()).isEqualTo("Hello");
    host.settings().change("hello-stage", Map.of("greeting", "Moin"));
    assertThat(greeting()).isEqualTo("Moin");
    assertThat(host.settings().list("hello-stage"))
        .singleElement()
        .returns("Moin", state -> state.value());
    assertThatThrownBy(
            () -> host.settings().change("hello-stage", Map.of("greeting", "M".repeat(101))))
        .isInstanceOfSatisfying(
            SettingsRefusedException.class,
            refused -> assertThat(refused.reasons().get("greeting")).contains("100 characters"));
    assertThat(greeting()).isEqualTo("Moin");
  }

  @Test
  void what_is_set_stays_when_a_plugin_is_switched_off_updated_or_removed() throws Exception {
    install(PluginJarBuilder.helloStage(folder));
    host.desk().enable("hello-stage", false);
    host.await("hello-stage", "1.0.0", State.DISABLED);
    host.settings().change("hello-stage", Map.of("greeting", "Moin"));
    host.desk().enable("hello-stage", true);
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(greeting()).isEqualTo("Moin");
    host.desk().remove("hello-stage");
    host.await(plugins -> plugins.isEmpty());
    assertThatThrownBy(() -> host.settings().list("hello-stage"))
        .isInstanceOf(PluginDeedException.class);
    install(PluginJarBuilder.helloStage(folder));
    assertThat(greeting()).isEqualTo("Moin");
  }

  @Test
  void a_jar_whose_settings_state_what_nobody_keeps_to_is_refused() throws Exception {
    Path jar =
        PluginJarBuilder.helloStage(folder)
            .with(
                "PF-INF/plugin.json",
                DESCRIPTOR.formatted(
                    "\"greeting\": {\"type\": \"string\", \"default\": \"x\","
                        + " \"description\": \"D\", \"dependsOn\": \"loud\"}"))
            .into(folder, "strange.jar");
    assertThat(host.desk().inspect(jar, null).objections())
        .anyMatch(word -> word.contains("\"greeting\" in plugin.json states \"dependsOn\""));
  }

  private String greeting() {
    return host.pipeline.stages.get("hello").settings().text("greeting");
  }

  private void install(PluginJarBuilder plugin) throws Exception {
    host.desk().install(plugin.version("1.0.0").into(folder, "new.jar"), "upload", false);
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.pipeline.awaitCalls();
  }
}
