package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.ServiceStatus.Health;

/** Plugins that are refused, fail, hang, or are taken back. */
@Timeout(120)
class BadPluginsIT {

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
  void a_plugin_for_another_kernel_is_refused_with_the_reason_and_hinders_nobody()
      throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    other("future")
        .header("Import-Package", "org.photofactory.spi.stage;version='[2,3)',*")
        .into(host.shipped, "future.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.await("future", "", State.INCOMPATIBLE);
    assertThat(host.plugin("future").reason())
        .contains("needs org.photofactory.spi.stage in version [2.0.0,3.0.0)")
        .containsPattern("offers 1\\.\\d+\\.0");
    host.awaitHealth(warning("not in order: future"));
  }

  @Test
  void an_import_of_the_kernel_or_of_the_framework_is_refused() throws Exception {
    other("curious")
        .header("Import-Package", "org.photofactory.kernel.ledger,*")
        .into(host.shipped, "curious.jar");
    other("mighty")
        .header("Import-Package", "org.osgi.framework,*")
        .into(host.shipped, "mighty.jar");
    other("modest")
        .header("Import-Package", "org.osgi.framework;resolution:=optional,*")
        .into(host.shipped, "modest.jar");
    run();
    host.await("curious", "", State.INCOMPATIBLE);
    host.await("mighty", "", State.INCOMPATIBLE);
    host.await("modest", "", State.INCOMPATIBLE);
    assertThat(host.plugin("mighty").reason()).contains("It imports org.osgi.framework.");
  }

  @Test
  void a_plugin_for_a_newer_java_is_incompatible() throws Exception {
    hello("1.0.0")
        .header("-noee", "true")
        .header("Require-Capability", "osgi.ee;filter:='(&(osgi.ee=JavaSE)(version=99))'")
        .into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.INCOMPATIBLE);
    assertThat(host.plugin("hello-stage").reason()).contains("(version=99)");
  }

  @Test
  void a_jar_without_a_descriptor_is_broken() throws Exception {
    hello("1.0.0").without("PF-INF/plugin.json").into(host.shipped, "plain.jar");
    Files.writeString(host.shipped.resolve("text.jar"), "this is no jar");
    run();
    host.await("plain.jar", "", State.BROKEN);
    host.await("text.jar", "", State.BROKEN);
    assertThat(host.plugin("plain.jar").reason()).isEqualTo("It has no PF-INF/plugin.json.");
  }

  @Test
  void a_constructor_that_throws_makes_a_broken_plugin_and_the_reason_is_told() throws Exception {
    stage("1.0.0", "if (true) throw new IllegalStateException(\"no luck\");", "return null;")
        .into(host.shipped, "bad.jar");
    run();
    host.await("hello-stage", "1.0.0", State.BROKEN);
    assertThat(host.plugin("hello-stage").reason())
        .contains("TestStage does not start")
        .contains("no luck");
  }

  @Test
  void a_constructor_that_hangs_holds_up_nobody() throws Exception {
    stage(
            "1.0.0",
            "try { Thread.sleep(600_000); } catch (InterruptedException e) { }",
            "return null;")
        .header("Bundle-SymbolicName", "hanging")
        .with("PF-INF/plugin.json", "{\"id\":\"a-hanging\",\"title\":\"T\",\"description\":\"D\"}")
        .into(host.shipped, "a-hanging.jar");
    hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.await("a-hanging", "1.0.0", State.BROKEN);
  }

  @Test
  void an_update_that_does_not_start_is_taken_back() throws Exception {
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    stage("1.1.0", "if (true) throw new IllegalStateException(\"no luck\");", "return null;")
        .into(host.installed, "hello.jar");
    awaitTakenBack("no luck");
    host.pipeline.awaitCalls();
  }

  @Test
  void a_broken_version_is_nothing_to_go_back_to() throws Exception {
    String unlucky = "if (true) throw new IllegalStateException(\"no luck\");";
    stage("1.0.0", unlucky, "return null;").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.BROKEN);
    stage("1.1.0", unlucky, "return null;").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.1.0", State.BROKEN);
    hello("1.2.0").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.2.0", State.ACTIVE);
  }

  @Test
  void an_update_that_does_not_link_is_taken_back() throws Exception {
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    stage("1.1.0", "", "throw new NoSuchMethodError(\"gone\");").into(host.installed, "hello.jar");
    awaitTakenBack("NoSuchMethodError");
  }

  @Test
  void an_update_whose_first_calls_all_fail_is_taken_back_even_after_a_restart() throws Exception {
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.close();
    stage("1.1.0", "", "throw new IllegalStateException(\"bug\");")
        .into(host.installed, "hello.jar");
    makeHost();
    run();
    awaitTakenBack("first 5 calls failed");
  }

  @Test
  void a_refused_update_leaves_the_running_version_alone() throws Exception {
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    hello("1.1.0").header("Import-Package", "com.example,*").into(host.installed, "hello.jar");
    host.await(_ -> host.plugin("hello-stage").reason() != null);
    assertThat(host.plugin("hello-stage"))
        .returns("1.0.0", PluginStatus::version)
        .returns(State.ACTIVE, PluginStatus::state);
    assertThat(host.plugin("hello-stage").reason()).contains("It imports com.example.");
  }

  @Test
  void whoever_wants_to_end_the_factory_gets_an_exception_instead() throws Exception {
    stage("1.0.0", "System.exit(3);", "return null;").into(host.shipped, "bad.jar");
    otherExit("halting", "Runtime.getRuntime().halt(4);").into(host.shipped, "halting.jar");
    run();
    host.await("hello-stage", "1.0.0", State.BROKEN);
    host.await("halting", "0.0.0", State.BROKEN);
    assertThat(host.plugin("hello-stage").reason()).contains("must not end the factory");
    assertThat(host.plugin("halting").reason()).contains("must not end the factory");
  }

  @Test
  void an_update_that_ends_the_factory_when_it_works_is_taken_back() throws Exception {
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    stage("1.1.0", "", "if (asset.id() >= 0) System.exit(3); return Outcome.done();")
        .into(host.installed, "hello.jar");
    awaitTakenBack("must not end the factory");
  }

  @Test
  void an_update_that_wants_all_memory_is_taken_back() throws Exception {
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    stage(
            "1.1.0",
            "",
            "byte[][] all = new byte[Integer.MAX_VALUE][]; return all.length == 0 ? null :"
                + " Outcome.done();")
        .into(host.installed, "hello.jar");
    awaitTakenBack("OutOfMemoryError");
  }

  @Test
  void threads_that_outlive_their_plugin_are_told_by_its_name() throws Exception {
    String thread =
        "Thread.ofPlatform().daemon().start(() -> { while (true) {"
            + " java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);"
            + " if (Thread.interrupted()) { } } });";
    stage("1.0.0", thread, "return null;").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.desk().remove("hello-stage");
    host.awaitHealth(warning("old versions stay in memory until a restart: hello-stage 1.0.0"));
  }

  @Test
  void an_update_whose_schema_change_fails_half_way_is_taken_back_and_the_tables_stay_whole()
      throws Exception {
    host.makeSchemas();
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    hello("1.1.0")
        .with("PF-INF/db/0002-mood.sql", "alter table greeting add column mood text")
        .with(
            "PF-INF/db/0003-half.sql",
            "alter table greeting drop column text; insert into nowhere values (1)")
        .into(host.installed, "hello.jar");
    awaitTakenBack("0003-half.sql");
    assertThat(columns("greeting")).contains("text", "mood");
    hello("1.2.0")
        .with("PF-INF/db/0002-mood.sql", "alter table greeting add column mood text")
        .with("PF-INF/db/0003-half.sql", "alter table greeting add column tone text")
        .into(host.installed, "hello.jar");
    host.await("hello-stage", "1.2.0", State.ACTIVE);
    assertThat(columns("greeting")).contains("text", "mood", "tone");
  }

  private static List<String> columns(String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select column_name from information_schema.columns where table_schema ="
                            + " 'p_hello_stage' and table_name = ?")
                    .bind(0, table)
                    .mapTo(String.class)
                    .list());
  }

  private PluginJarBuilder otherExit(String id, String constructor) {
    return PluginJarBuilder.stage(folder, id, constructor, "return null;");
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

  private PluginJarBuilder other(String id) {
    return PluginJarBuilder.stage(folder, id, "", "return null;");
  }

  private void awaitTakenBack(String reason) throws InterruptedException {
    host.await(
        plugins ->
            plugins.stream()
                .filter(plugin -> plugin.version().equals("1.0.0"))
                .filter(plugin -> plugin.state() == State.ACTIVE && plugin.reason() != null)
                .anyMatch(
                    plugin ->
                        plugin.reason().contains("hello-stage 1.1.0 was taken back")
                            && plugin.reason().contains(reason)));
  }

  private static Predicate<ServiceStatus> warning(String task) {
    return status -> status.health() == Health.WARN && status.currentTask().contains(task);
  }
}
