package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** Versions of plugins that find themselves whether they work. */
@Timeout(120)
class SelfCheckIT {

  private static final String CHECK =
      """
      package test;
      import java.util.Optional;
      import org.osgi.service.component.annotations.Component;
      import org.photofactory.spi.health.SelfCheck;
      @Component
      public class TestCheck implements SelfCheck {
        public Optional<String> complaint() throws Exception { %s }
      }
      """;
  private static final String WELL = "return Optional.empty();";
  private static final String TORN = "return Optional.of(\"The map is torn.\");";

  private static final String SLEEP =
      """
      try {
        Thread.sleep(3_000);
      } catch (InterruptedException ended) {
        throw new IllegalStateException(ended);
      }
      """;

  /** Waits for ever, or until the property is set, whatever it is told. */
  private static final String DEAF =
      """
      while (System.getProperty("%s") == null) {
        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        Thread.interrupted();
      }
      return Optional.empty();
      """;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;
  private String released;

  @BeforeEach
  void makeHost() throws IOException {
    host = new TestHost(folder, database.database(), TestHost.quick());
    released = "photofactory.released." + folder.getFileName();
  }

  @AfterEach
  void closeHost() {
    System.setProperty(released, "true");
    host.close();
    System.clearProperty(released);
  }

  @Test
  void an_update_that_finds_itself_broken_is_taken_back_and_its_data_stays() throws Exception {
    host.makeSchemas();
    hello("1.0.0", WELL).into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    greet();
    hello("1.1.0", TORN)
        .with("PF-INF/db/0002-mood.sql", "alter table greeting add column mood text")
        .into(host.installed, "hello.jar");
    host.awaitWord("hello-stage", "1.0.0");
    assertThat(host.plugin("hello-stage").reason())
        .startsWith("hello-stage 1.1.0 was taken back")
        .endsWith("Its self-check says: The map is torn.");
    assertThat(greetings()).isOne();
    host.pipeline.awaitCalls();
  }

  @Test
  void an_update_whose_check_throws_or_never_answers_is_taken_back() throws Exception {
    hello("1.0.0", WELL).into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    hello("1.1.0", "throw new IllegalStateException(\"no luck\");")
        .into(host.installed, "hello.jar");
    host.awaitWord("hello-stage", "1.0.0");
    assertThat(host.plugin("hello-stage").reason()).contains("1.1.0 was taken back", "no luck");
    hello("1.2.0", DEAF.formatted(released)).into(host.installed, "hello.jar");
    host.await(_ -> host.plugin("hello-stage").reason() != null && says("1.2.0 was taken back"));
    assertThat(host.plugin("hello-stage").reason()).contains("was told to end");
    host.pipeline.awaitCalls();
  }

  @Test
  void a_bad_version_is_not_proven_while_the_start_of_another_plugin_takes_long() throws Exception {
    hello("1.0.0", WELL).into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.close();
    host = new TestHost(folder, database.database(), impatient());
    hello("1.1.0", TORN).into(host.installed, "hello.jar");
    PluginJarBuilder.named(folder, "slow", SLEEP, "return null;").into(host.installed, "slow.jar");
    run();
    host.awaitWord("hello-stage", "1.0.0");
    assertThat(host.plugin("hello-stage").reason()).startsWith("hello-stage 1.1.0 was taken back");
  }

  @Test
  void one_with_nothing_to_go_back_to_works_on_and_people_are_told() throws Exception {
    hello("1.0.0", TORN).into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.awaitWord("hello-stage", "1.0.0");
    host.awaitHealth(
        status ->
            status.health() == Health.WARN
                && status.currentTask().equals("not in order: hello-stage"));
    host.desk().enable("hello-stage", false);
    host.await("hello-stage", "1.0.0", State.DISABLED);
    host.desk().enable("hello-stage", true);
    host.awaitWord("hello-stage", "1.0.0");
    assertThat(host.plugin("hello-stage").reason())
        .isEqualTo("Its self-check says: The map is torn.");
  }

  @Test
  void one_that_finds_itself_well_is_not_spoken_of() throws Exception {
    hello("1.0.0", WELL).into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    hello("1.1.0", WELL).into(host.installed, "hello.jar");
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    host.awaitHealth(
        status -> status.health() == Health.OK && status.currentTask().startsWith("1 in order"));
  }

  /** Versions are proven long before a slow plugin has started. */
  private static HostSettings.Pace impatient() {
    HostSettings.Pace quick = TestHost.quick();
    return new HostSettings.Pace(
        quick.scan(), quick.settle(), quick.start(), Duration.ofSeconds(1), quick.unload());
  }

  private boolean says(String words) {
    return String.valueOf(host.plugin("hello-stage").reason()).contains(words);
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }

  private PluginJarBuilder hello(String version, String check) throws IOException {
    return PluginJarBuilder.helloStage(folder)
        .version(version)
        .source(CHECK.formatted(check))
        .header("-privatepackage", "org.photofactory.plugins.hello,test");
  }

  private static void greet() {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("insert into p_hello_stage.greeting values (1, 'Hello')"));
  }

  private static int greetings() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from p_hello_stage.greeting where mood is null")
                    .mapTo(Integer.class)
                    .one());
  }
}
