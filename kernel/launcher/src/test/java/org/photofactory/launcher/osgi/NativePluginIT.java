package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** Plugins with native code, which a process loads only once. */
@Timeout(180)
class NativePluginIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;

  @BeforeEach
  void makeHost() throws IOException {
    host = new TestHost(folder, database.database(), TestHost.quick());
    run();
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  void an_update_takes_effect_with_the_next_start_and_what_runs_goes_on() throws Exception {
    install("1.0.0");
    host.await("engine", "1.0.0", State.ACTIVE);
    install("1.1.0");
    host.await("engine", "1.0.0", State.RESTART_NEEDED);
    assertThat(host.plugin("engine").reason()).contains("engine 1.1.0 runs with the next start");
    assertThat(host.pipeline.stages).hasSize(1);
    restart();
    host.await("engine", "1.1.0", State.ACTIVE);
  }

  @Test
  void whoever_goes_back_to_what_runs_needs_no_restart() throws Exception {
    install("1.0.0");
    host.await("engine", "1.0.0", State.ACTIVE);
    install("1.1.0");
    host.await("engine", "1.0.0", State.RESTART_NEEDED);
    host.desk().goBack("engine");
    host.await("engine", "1.0.0", State.ACTIVE);
  }

  @Test
  void a_removed_one_runs_until_the_next_start_and_keeps_its_data_as_long() throws Exception {
    install("1.0.0");
    host.await("engine", "1.0.0", State.ACTIVE);
    host.desk().remove("engine");
    host.await("engine", "1.0.0", State.RESTART_NEEDED);
    assertThat(host.pipeline.stages).hasSize(1);
    restart();
    host.awaitStarted();
    assertThat(host.plugins()).isEmpty();
  }

  @Test
  void what_was_switched_off_comes_back_with_the_next_start() throws Exception {
    install("1.0.0");
    host.await("engine", "1.0.0", State.ACTIVE);
    host.desk().enable("engine", false);
    host.await("engine", "1.0.0", State.DISABLED);
    host.desk().enable("engine", true);
    host.await("engine", "1.0.0", State.RESTART_NEEDED);
    restart();
    host.await("engine", "1.0.0", State.ACTIVE);
  }

  private void install(String version) throws Exception {
    Path jar =
        PluginJarBuilder.stage(folder, "engine", "", "return null;")
            .version(version)
            .with(
                "PF-INF/plugin.json",
                "{\"id\":\"engine\",\"title\":\"T\",\"description\":\"D\",\"native\":true}")
            .into(folder, "new.jar");
    host.desk().install(jar, "upload", false);
  }

  private void restart() throws IOException {
    host.close();
    makeHost();
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }
}
