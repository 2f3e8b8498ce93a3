package org.photofactory.launcher.osgi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** Many plugins that start at once. */
@Timeout(120)
class SideBySideIT {

  private static final String MEET =
      "try { ((java.util.concurrent.CyclicBarrier) System.getProperties().get(\"%s\")).await(); }"
          + " catch (Exception alone) { throw new IllegalStateException(alone); }";

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;
  private String meeting;

  @BeforeEach
  void makeHost() throws IOException {
    host = new TestHost(folder, database.database(), TestHost.quick());
    host.makeSchemas();
    meeting = "photofactory.meeting." + folder.getFileName();
  }

  @AfterEach
  void closeHost() {
    host.close();
    System.getProperties().remove(meeting);
  }

  @Test
  void two_that_wait_for_one_another_both_start() throws Exception {
    System.getProperties().put(meeting, new CyclicBarrier(2));
    PluginJarBuilder.named(folder, "one", MEET.formatted(meeting), "return null;")
        .into(host.shipped, "one.jar");
    PluginJarBuilder.named(folder, "other", MEET.formatted(meeting), "return null;")
        .into(host.installed, "other.jar");
    run();
    host.await("one", "0.0.0", State.ACTIVE);
    host.await("other", "0.0.0", State.ACTIVE);
  }

  @Test
  void a_dozen_with_tables_start_and_each_has_its_own() throws Exception {
    for (int number = 1; number <= 12; number++) {
      PluginJarBuilder.helloStage(folder, "hello-" + number)
          .version("1.0.0")
          .into(host.installed, number + ".jar");
    }
    run();
    for (int number = 1; number <= 12; number++) {
      host.await("hello-" + number, "1.0.0", State.ACTIVE);
      countGreetings("p_hello_" + number);
    }
  }

  private static void countGreetings(String schema) {
    database
        .jdbi()
        .useHandle(handle -> handle.execute("select count(*) from " + schema + ".greeting"));
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }
}
