package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PanelSet;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** Parts of the web app that come and go with plugins. Those made here have nothing else. */
@Timeout(120)
class PluginPanelsIT {

  private static final String DESCRIPTOR =
      """
      {"id": "moods", "title": "Moods", "description": "Tells moods.", "panels": [
        {"name": "mood", "slot": "drawer", "title": "Mood", "module": "mood.js"}]}
      """;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;

  @BeforeEach
  void makeHost() throws IOException {
    host = new TestHost(folder, database.database(), TestHost.quick());
    host.databaseIsThere();
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  void a_plugin_made_of_panels_alone_works_and_its_panels_go_with_it() throws Exception {
    host.start();
    moods("1.0.0", "one").into(host.installed, "moods.jar");
    host.await("moods", "1.0.0", State.ACTIVE);
    PanelSet set = panels();
    assertThat(set.shipped()).isFalse();
    assertThat(set.edition()).startsWith("1.0.0+");
    assertThat(set.panels())
        .singleElement()
        .satisfies(it -> assertThat(it.name()).isEqualTo("mood"));
    assertThat(file(set.edition())).contains("one");
    host.desk().enable("moods", false);
    host.await("moods", "1.0.0", State.DISABLED);
    assertThat(host.panels().all()).isEmpty();
    assertThat(file(set.edition())).isEmpty();
    host.desk().enable("moods", true);
    host.await("moods", "1.0.0", State.ACTIVE);
    assertThat(file(set.edition())).contains("one");
    host.desk().remove("moods");
    host.await(plugins -> plugins.isEmpty());
    assertThat(host.panels().all()).isEmpty();
    assertThat(file(set.edition())).isEmpty();
  }

  @Test
  void a_jar_put_in_again_under_the_same_version_has_another_edition() throws Exception {
    host.start();
    moods("1.0.0", "one").into(host.installed, "moods.jar");
    host.await("moods", "1.0.0", State.ACTIVE);
    String before = panels().edition();
    moods("1.0.0", "two").into(host.installed, "moods.jar");
    host.await(_ -> file(before).isEmpty() && !host.panels().all().isEmpty());
    assertThat(file(panels().edition())).contains("two");
  }

  @Test
  void what_came_with_the_appliance_is_trusted_and_what_took_its_place_is_not() throws Exception {
    moods("1.0.0", "one").into(host.shipped, "moods.jar");
    host.start();
    host.await("moods", "1.0.0", State.ACTIVE);
    assertThat(panels().shipped()).isTrue();
    moods("1.1.0", "two").into(host.installed, "moods.jar");
    host.await("moods", "1.1.0", State.ACTIVE);
    assertThat(panels().shipped()).isFalse();
  }

  @Test
  void a_plugin_that_promises_a_panel_it_has_not_is_not_taken_in() throws Exception {
    host.start();
    moods("1.0.0", "one").without("PF-INF/ui/mood.js").into(host.installed, "moods.jar");
    host.await("moods", "1.0.0", State.BROKEN);
    assertThat(host.plugin("moods").reason()).contains("PF-INF/ui/mood.js, which it has not");
  }

  private PanelSet panels() {
    return host.panels().all().getFirst();
  }

  private Optional<String> file(String edition) {
    return host.panels()
        .file("moods", edition, "mood.js")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private PluginJarBuilder moods(String version, String module) {
    return new PluginJarBuilder(folder, "moods")
        .version(version)
        .with("PF-INF/plugin.json", DESCRIPTOR)
        .with("PF-INF/ui/mood.js", module);
  }
}
