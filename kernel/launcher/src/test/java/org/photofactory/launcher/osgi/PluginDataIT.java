package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.PluginDeedException.Code;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** What becomes of the data of plugins that nobody wants any more. */
@Timeout(180)
class PluginDataIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;

  @BeforeEach
  void makeHost() throws IOException {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("delete from schema_change where owner = 'hello-stage'"));
    host = new TestHost(folder, database.database(), TestHost.quick());
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  void data_is_kept_while_the_plugin_is_there_and_until_somebody_confirms() throws Exception {
    run();
    install("1.0.0");
    refuses(Code.PLUGIN_IN_USE, () -> host.desk().data().erase("hello-stage", "hello-stage"));
    host.desk().remove("hello-stage");
    refuses(Code.NOT_CONFIRMED, () -> host.desk().data().erase("hello-stage", "hello"));
    refuses(Code.NOT_CONFIRMED, () -> host.desk().data().erase("hello-stage", null));
    refuses(Code.PLUGIN_NOT_FOUND, () -> host.desk().data().erase("nobody", "nobody"));
    assertThat(host.erased).isEmpty();
  }

  @Test
  void what_a_removed_plugin_has_left_is_listed_and_erased() throws Exception {
    run();
    install("1.0.0");
    leaveTraces();
    assertThat(host.desk().data().leftovers()).isEmpty();
    host.desk().remove("hello-stage");
    host.await(plugins -> plugins.isEmpty());
    assertThat(host.desk().data().leftovers())
        .singleElement()
        .satisfies(left -> assertThat(left.traces().id()).isEqualTo("hello-stage"));
    host.desk().data().erase("hello-stage", "hello-stage");
    host.await(_ -> host.erased.contains("hello-stage"));
  }

  @Test
  void a_plugin_that_is_switched_off_stays_so_without_its_data() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.desk().enable("hello-stage", false);
    host.desk().data().erase("hello-stage", "hello-stage");
    host.await(_ -> host.erased.contains("hello-stage"));
    host.await("hello-stage", "1.0.0", State.DISABLED);
    host.desk().enable("hello-stage", true);
    host.await("hello-stage", "1.0.0", State.ACTIVE);
  }

  @Test
  void what_was_broken_off_is_finished_after_the_next_start_and_nothing_starts_before()
      throws Exception {
    run();
    install("1.0.0");
    leaveTraces();
    host.desk().remove("hello-stage");
    host.await(plugins -> plugins.isEmpty());
    host.keepData("The derivatives disk is not mounted.");
    host.desk().data().erase("hello-stage", "hello-stage");
    host.await(_ -> problem() != null);
    assertThat(problem()).contains("not mounted");
    host.desk().install(jar("1.1.0"), "upload", false);
    host.await("hello-stage", "1.1.0", State.DISABLED);
    host.close();
    makeHost();
    run();
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    assertThat(host.erased).containsExactly("hello-stage");
  }

  private String problem() {
    try {
      return host.desk().data().leftovers().stream()
          .findFirst()
          .map(left -> left.problem())
          .orElse(null);
    } catch (PluginDeedException away) {
      throw new AssertionError(away);
    }
  }

  /** The schemas of this host are pretended; that something was left is told by this row. */
  private static void leaveTraces() {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into schema_change (owner, number, name, sha256) values"
                        + " ('hello-stage', 1, '0001-greeting.sql', '')"));
  }

  private static void refuses(Code code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            PluginDeedException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void install(String version) throws Exception {
    host.desk().install(jar(version), "upload", false);
    host.await("hello-stage", version, State.ACTIVE);
  }

  private Path jar(String version) throws IOException {
    return hello(version).into(folder, "new.jar");
  }

  private PluginJarBuilder hello(String version) throws IOException {
    return PluginJarBuilder.helloStage(folder).version(version);
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }
}
