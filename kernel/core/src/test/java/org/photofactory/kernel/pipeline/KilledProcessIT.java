package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** What a kill −9 in the middle of a batch leaves behind. */
@Timeout(120)
class KilledProcessIT {

  private static final int ASSETS = 200;
  private static final int BATCHES_IN_FLIGHT = 2 * 8;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void empty() throws IOException {
    database
        .jdbi()
        .useHandle(
            handle -> {
              Ledgers.empty(handle);
              handle.execute("drop table if exists run");
              handle.execute("drop table if exists call");
              // No primary key: a result written twice would be seen.
              handle.execute("create table run (asset_id bigint)");
              handle.execute("create table call (asset_id bigint)");
            });
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  @RepeatedTest(3)
  void a_kill_in_the_middle_of_a_batch_loses_nothing_and_repeats_at_most_the_batch()
      throws Exception {
    Process doomed = startChild();
    try (Factory observer =
        new Factory(database.database(), file, java.time.Clock.systemUTC(), 2)) {
      Factory.await(
          "the stage is there",
          () -> observer.count("select count(*) from stage where name = 'paint'") == 1);
      observer.addAssets(ASSETS);
      Factory.await("some are painted", () -> observer.count("select count(*) from run") > 30);
      doomed.destroyForcibly().waitFor();
      assertThat(observer.count("select count(*) from run")).isLessThan(ASSETS);

      observer.pipeline().start();
      observer.register(
          new TestStage(
              TestStage.spec("paint"),
              (asset, context) -> {
                database
                    .jdbi()
                    .useHandle(
                        handle ->
                            handle.execute("insert into call (asset_id) values (?)", asset.id()));
                return KilledProcess.painter().process(asset, context);
              }));
      observer.await("select count(distinct asset_id) from run", ASSETS);
      observer.await("select count(*) from work", 0);
      assertThat(observer.count("select count(*) from run")).isEqualTo(ASSETS);
      assertThat(observer.count("select count(*) from media_assets where is_painted"))
          .isEqualTo(ASSETS);
      assertThat(observer.count("select count(*) from call"))
          .isBetween((long) ASSETS, (long) ASSETS + BATCHES_IN_FLIGHT);
    } finally {
      doomed.destroyForcibly();
    }
  }

  private Process startChild() throws IOException {
    var address = database.address();
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            "--sun-misc-unsafe-memory-access=allow",
            KilledProcess.class.getName(),
            address.url(),
            address.user(),
            address.password(),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.log").toFile())
        .start();
  }
}
