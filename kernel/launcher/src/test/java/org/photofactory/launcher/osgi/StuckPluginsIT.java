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

/** Plugins whose code does not end when it should, and does not listen either. */
@Timeout(180)
class StuckPluginsIT {

  /** Waits for ever, or until the property is set, whatever it is told. */
  private static final String DEAF =
      """
      while (System.getProperty("%s") == null) {
        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        Thread.interrupted();
      }
      """;

  private static final String STAGE =
      """
      package test;
      import org.osgi.service.component.annotations.*;
      import org.photofactory.spi.media.MediaKind;
      import org.photofactory.spi.stage.*;
      @Component
      public class TestStage implements Stage {
        public TestStage() { %s }
        @Deactivate void end() { %s }
        public StageSpec spec() { return StageSpec.of("hello", "greeted", MediaKind.IMAGE); }
        public Outcome process(Asset asset, StageContext context) { return Outcome.done(); }
      }
      """;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;
  private String released;
  private String deaf;

  @BeforeEach
  void makeHost() throws IOException {
    host = new TestHost(folder, database.database(), TestHost.quick());
    released = "photofactory.released." + folder.getFileName();
    deaf = DEAF.formatted(released);
  }

  @AfterEach
  void closeHost() {
    System.setProperty(released, "true");
    host.close();
    System.clearProperty(released);
  }

  @Test
  void an_update_that_never_ends_starting_is_taken_back_and_others_come_and_go() throws Exception {
    stage("1.0.0", "", "").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    stage("1.1.0", deaf, "").into(host.installed, "hello.jar");
    host.awaitWord("hello-stage", "1.0.0");
    assertThat(host.plugin("hello-stage").reason()).contains("It did not start within 5 s.");
    host.pipeline.awaitCalls();
    stage("1.2.0", "", "").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.2.0", State.ACTIVE);
  }

  @Test
  void a_version_that_never_ends_stopping_is_left_behind_and_told() throws Exception {
    stage("1.0.0", "", deaf).into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    stage("1.1.0", "", "").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    host.awaitHealth(status -> status.currentTask().contains("until a restart: hello-stage 1.0.0"));
    host.pipeline.awaitCalls();
  }

  @Test
  void a_version_that_was_left_behind_runs_again_when_it_is_switched_on() throws Exception {
    stage("1.0.0", "", deaf).into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.desk().enable("hello-stage", false);
    host.await("hello-stage", "1.0.0", State.DISABLED);
    host.desk().enable("hello-stage", true);
    host.await("hello-stage", "1.0.0", State.ACTIVE, State.BROKEN);
    assertThat(host.plugin("hello-stage").reason()).isNull();
    host.pipeline.awaitCalls();
  }

  @Test
  void whoever_switches_off_what_is_being_taken_back_has_nobody_wait_for_it() throws Exception {
    stage("1.0.0", "", "").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    failing("1.1.0").into(host.installed, "hello.jar");
    awaitTakingBack();
    host.desk().enable("hello-stage", false);
    System.setProperty(released, "true");
    host.await("hello-stage", "1.0.0", State.DISABLED);
    assertThat(host.notifiers.settled()).isTrue();
  }

  @Test
  void whoever_wants_again_what_is_being_taken_back_gets_it() throws Exception {
    stage("1.0.0", "", "").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    Path second = failing("1.1.0").into(folder, "second.jar");
    host.desk().install(second, "upload", false);
    awaitTakingBack();
    host.desk().install(second, "upload", false);
    System.setProperty(released, "true");
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    host.pipeline.awaitCalls();
  }

  @Test
  void a_version_that_fails_while_it_stops_is_replaced_all_the_same() throws Exception {
    stage("1.0.0", "", "if (true) throw new IllegalStateException();")
        .into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    stage("1.1.0", "", "").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.1.0", State.ACTIVE);
  }

  @Test
  void a_stop_in_the_middle_of_a_start_judges_nobody() throws Exception {
    stage("1.0.0", "", "").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    stage("1.1.0", "java.util.concurrent.locks.LockSupport.parkNanos(2_000_000_000L);", "")
        .into(host.installed, "hello.jar");
    host.await("hello-stage", "1.0.0", State.DRAINING);
    host.close();

    host = new TestHost(folder, database.database(), TestHost.quick());
    run();
    host.awaitStarted();
    assertThat(host.plugin("hello-stage").version()).isEqualTo("1.1.0");
    assertThat(host.plugin("hello-stage").reason()).isNull();
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }

  private PluginJarBuilder stage(String version, String start, String end) {
    return new PluginJarBuilder(folder, "hello-stage")
        .version(version)
        .source(STAGE.formatted(start, end));
  }

  /** Does not link, and does not end stopping, until it is released. */
  private PluginJarBuilder failing(String version) {
    String missing =
        "if (System.getProperty(\"%s\") == null) throw new NoSuchMethodError(\"gone\");"
            .formatted(released);
    return new PluginJarBuilder(folder, "hello-stage")
        .version(version)
        .source(
            STAGE
                .formatted("", deaf)
                .replace("return Outcome.done();", missing + " return Outcome.done();"));
  }

  /** Waits until the register wants the version before, while the one after still stops. */
  private void awaitTakingBack() throws InterruptedException {
    while (host.desk().takenBack().isEmpty()) {
      Thread.sleep(10);
    }
  }
}
