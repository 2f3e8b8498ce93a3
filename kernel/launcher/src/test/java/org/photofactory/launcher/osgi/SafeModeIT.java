package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.HostSettings;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.kernel.status.ServiceStatus.Health;

/**
 * What becomes of plugins that end the whole factory. A process that is killed clears nothing up;
 * here it is a copy of the mark, put back after a close in good order, that tells the same.
 */
@Timeout(180)
class SafeModeIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;

  @BeforeEach
  void makeHost() throws IOException {
    host = new TestHost(folder, database.database(), TestHost.quick());
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  void after_two_killed_starts_only_shipped_plugins_run_and_the_status_says_so() throws Exception {
    other("inbox").into(host.shipped, "inbox.jar");
    run();
    install("1.0.0");
    killAndStart();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    killAndStart();
    host.await("hello-stage", "1.0.0", State.INSTALLED);
    host.await("inbox", "0.0.0", State.ACTIVE);
    assertThat(host.plugin("hello-stage").reason()).contains("twice in a row the factory ended");
    host.awaitHealth(
        status ->
            status.health() == Health.WARN && status.currentTask().startsWith("safe mode: only"));
    restart();
    host.await("hello-stage", "1.0.0", State.INSTALLED);
  }

  @Test
  void the_appliances_own_version_runs_in_the_place_of_an_installed_one() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    install("1.5.0");
    killAndStart();
    host.await("hello-stage", "1.5.0", State.ACTIVE);
    killAndStart();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(host.plugin("hello-stage").reason()).contains("It is left out");
    assertThat(host.desk().safeMode().reason()).isPresent();
    host.desk().safeMode().end();
    host.await("hello-stage", "1.5.0", State.ACTIVE);
    assertThat(host.desk().safeMode().reason()).isEmpty();
  }

  @Test
  void whoever_switches_the_culprit_off_is_out_of_it_with_the_next_start() throws Exception {
    run();
    install("1.0.0");
    host.desk().install(other("culprit").into(folder, "culprit.jar"), "upload", false);
    host.await("culprit", "0.0.0", State.ACTIVE);
    killAndStart();
    host.await("culprit", "0.0.0", State.ACTIVE);
    killAndStart();
    host.await("culprit", "0.0.0", State.INSTALLED);
    host.desk().enable("culprit", false);
    host.await("culprit", "0.0.0", State.DISABLED);
    host.await("hello-stage", "1.0.0", State.INSTALLED);
    restart();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.await("culprit", "0.0.0", State.DISABLED);
  }

  @Test
  void ends_in_good_order_and_ends_after_all_went_well_do_not_count() throws Exception {
    run();
    install("1.0.0");
    for (int round = 0; round < 3; round++) {
      restart();
      host.await("hello-stage", "1.0.0", State.ACTIVE);
    }
    host.close();
    HostSettings.Pace quick = TestHost.quick();
    host =
        new TestHost(
            folder,
            database.database(),
            new HostSettings.Pace(
                quick.scan(), quick.settle(), quick.start(), Duration.ZERO, quick.unload()));
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.awaitHealth(_ -> !Files.exists(mark()));
    assertThat(mark()).doesNotExist();
  }

  @Test
  void starts_of_shipped_plugins_alone_leave_no_mark() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(mark()).doesNotExist();
  }

  private Path mark() {
    return folder.resolve("data/plugins/.starting");
  }

  private void killAndStart() throws IOException {
    String standing = Files.readString(mark());
    host.close();
    Files.writeString(mark(), standing);
    makeHost();
    run();
  }

  private void restart() throws IOException {
    host.close();
    makeHost();
    run();
  }

  private void install(String version) throws Exception {
    host.desk().install(hello(version).into(folder, "new.jar"), "upload", false);
    host.await("hello-stage", version, State.ACTIVE);
  }

  private PluginJarBuilder hello(String version) throws IOException {
    return PluginJarBuilder.helloStage(folder).version(version);
  }

  private PluginJarBuilder other(String id) {
    return PluginJarBuilder.quiet(folder, id).version("0.0.0");
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }
}
