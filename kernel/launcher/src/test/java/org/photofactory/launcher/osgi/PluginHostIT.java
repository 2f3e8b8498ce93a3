package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.ServiceStatus.Health;

/** Plugins that come, are replaced and go. */
@Timeout(120)
class PluginHostIT {

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
  void a_shipped_plugin_is_active_once_the_database_is_there() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    host.start();
    host.await("hello-stage", "1.0.0", State.INSTALLED);
    assertThat(host.pipeline.stages).isEmpty();
    host.databaseIsThere();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(host.pipeline.stages).containsOnlyKeys("hello");
    assertThat(host.pipeline.stages.get("hello").schema()).isEqualTo("p_hello_stage");
    assertThat(host.migrated).containsExactly("hello-stage in p_hello_stage: 0001-greeting.sql");
  }

  @Test
  void the_plugin_of_the_guide_for_authors_is_active() throws Exception {
    run();
    PluginJarBuilder.ofTheGuide(folder).into(host.installed, "mean-colour-1.0.0.jar");
    host.await("mean-colour", "1.0.0", State.ACTIVE);
    assertThat(host.pipeline.stages).containsOnlyKeys("mean-colour");
  }

  @Test
  void a_plugin_that_comes_while_the_database_is_away_waits_for_it() throws Exception {
    run();
    hello("1.0.0").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.databaseIsAway();
    PluginJarBuilder.ofTheGuide(folder).into(host.installed, "later.jar");
    host.await("mean-colour", "1.0.0", State.INSTALLED);
    assertThat(host.plugin("hello-stage").state()).isEqualTo(State.ACTIVE);
    host.databaseIsThere();
    host.await("mean-colour", "1.0.0", State.ACTIVE);
  }

  @Test
  void a_connection_that_breaks_ends_no_host() throws Exception {
    run();
    hello("1.0.0").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.databaseBreaks();
    PluginJarBuilder.ofTheGuide(folder).into(host.installed, "later.jar");
    host.await("mean-colour", "1.0.0", State.INSTALLED);
    host.databaseIsThere();
    host.await("mean-colour", "1.0.0", State.ACTIVE);
  }

  @Test
  void a_jar_that_is_added_replaced_and_removed_takes_effect() throws Exception {
    run();
    hello("1.0.0").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    hello("1.1.0").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    assertThat(host.installed.resolve("hello.jar")).as("taken in").doesNotExist();
    host.desk().remove("hello-stage");
    host.await(plugins -> plugins.isEmpty());
    assertThat(host.pipeline.stages).isEmpty();
    assertThat(host.installed).isDirectoryNotContaining("glob:**/hello*");
  }

  @Test
  void a_persons_jar_wins_over_the_shipped_one_until_it_is_removed() throws Exception {
    hello("2.0.0").into(host.shipped, "hello.jar");
    hello("1.0.0").into(host.installed, "my-hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.desk().remove("hello-stage");
    host.await("hello-stage", "2.0.0", State.ACTIVE);
  }

  @Test
  void twenty_updates_under_load_fail_no_call_and_leave_no_classes_behind() throws Exception {
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    for (int update = 1; update <= 20; update++) {
      hello("1.0." + update).into(host.installed, "hello.jar");
      host.await("hello-stage", "1.0." + update, State.ACTIVE);
      host.pipeline.awaitCalls();
    }
    host.awaitCollected(Instant.now());
    assertThat(host.pipeline.failed).hasValue(0);
  }

  @Test
  void a_class_loader_that_something_holds_is_told() throws Exception {
    String leak = "Thread.currentThread().setContextClassLoader(getClass().getClassLoader());";
    run();
    stage("1.0.0", "", leak + "return Outcome.done();").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.pipeline.awaitCalls();
    hello("1.1.0").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    host.awaitHealth(warning("memory until a restart: hello-stage 1.0.0"));
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }

  private PluginJarBuilder hello(String version) throws IOException {
    return PluginJarBuilder.helloStage(folder).version(version);
  }

  /** A stage of the same plugin with a constructor and a process method of one's own. */
  private PluginJarBuilder stage(String version, String constructor, String process) {
    return PluginJarBuilder.stage(folder, "hello-stage", constructor, process).version(version);
  }

  private static Predicate<ServiceStatus> warning(String task) {
    return status -> status.health() == Health.WARN && status.currentTask().contains(task);
  }
}
