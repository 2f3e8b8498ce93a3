package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Four lanes are busy while a plugin with a stage, tables and a REST room is updated, removed and
 * added again, over and over. With {@code -Dphotofactory.storm=full} 200 updates and 20,000 assets.
 */
class PluginStormIT {

  private static final Logger log = LoggerFactory.getLogger(PluginStormIT.class);
  private static final boolean FULL = "full".equals(System.getProperty("photofactory.storm"));
  private static final int UPDATES = FULL ? 200 : 8;
  private static final int REMOVALS = FULL ? 20 : 2;
  private static final int ASSETS = FULL ? 20_000 : 480;

  /** Two portions for each update: what is in work when it comes, and what comes after it. */
  private static final int PORTION = ASSETS / UPDATES / 2;

  /** From here on nothing may grow. */
  private static final int WARM = FULL ? 20 : 4;

  private static final long MEGABYTE = 1 << 20;
  private static final List<String> STAGES =
      List.of("storm", "calm-first", "calm-second", "calm-third");

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private StormFactory factory;
  private StormPlugins plugins;
  private RoomVisitors visitors;
  private Memory warm;
  private int number;

  /** Bytes in use after everything was collected. */
  private record Memory(long heap, long metaspace) {

    static Memory now() {
      System.gc();
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .map(MemoryPoolMXBean::getUsage)
              .findFirst()
              .orElseThrow()
              .getUsed();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      return new Memory(heap, metaspace);
    }

    @Override
    public String toString() {
      return "heap %.1f MB, metaspace %.1f MB"
          .formatted((double) heap / MEGABYTE, (double) metaspace / MEGABYTE);
    }
  }

  @BeforeEach
  void start() throws Exception {
    factory = new StormFactory(folder, database.address());
    plugins = new StormPlugins(folder);
    factory.install(plugins.calm(), "calm", "1.0.0");
    next();
    visitors = new RoomVisitors(factory.kernel(), "storm/latest");
  }

  @AfterEach
  void stop() throws Exception {
    visitors.close();
    factory.close();
  }

  @Test
  void a_storm_of_updates_loses_doubles_fails_and_keeps_nothing() throws Exception {
    for (int update = 1; update <= UPDATES; update++) {
      addAndAwaitWork();
      if (update % (UPDATES / REMOVALS) == 0) {
        remove(update);
      }
      next();
      factory.add(PORTION);
      awaitWorkOfThisVersion();
      awaitBacklog(4 * PORTION);
      if (update == WARM) {
        warm = Memory.now();
      }
    }
    awaitBacklog(0);
    assertEverythingOnce();
    assertRequestsWereClean();
    assertNothingIsKept();
  }

  /** Some of it is in work when this returns, and most is still to be done. */
  private void addAndAwaitWork() throws Exception {
    long before = results();
    factory.add(PORTION);
    factory.await("work goes on", () -> results() > before);
  }

  /**
   * Every other time somebody is so quick to add it again that the host may not have seen it go.
   */
  private void remove(int update) throws Exception {
    factory.remove("storm");
    if (update / (UPDATES / REMOVALS) % 2 == 1) {
      factory.awaitGone("storm");
      factory.add(PORTION);
      int before = visitors.answers().getOrDefault(404, 0);
      factory.await(
          "it is said to be absent", () -> visitors.answers().getOrDefault(404, 0) > before);
    }
  }

  private void next() throws Exception {
    int revision = 1 + number * StormPlugins.REVISIONS / (UPDATES + 1);
    number++;
    factory.install(plugins.storm(revision, number), "storm", StormPlugins.version(number));
    factory.watchLoader("storm");
  }

  private void awaitWorkOfThisVersion() throws Exception {
    int revision = 1 + (number - 1) * StormPlugins.REVISIONS / (UPDATES + 1);
    String question =
        "select count(*) from p_storm.result where stamp_%d = '%d'".formatted(revision, number);
    int served = visitors.served();
    factory.await("version " + number + " works", () -> factory.count(question) > 0);
    factory.await("its room answers", () -> visitors.served() > served);
  }

  /** However slow the machine is, work is there throughout and never for long. */
  private void awaitBacklog(int most) throws InterruptedException {
    for (String stage : STAGES) {
      factory.await(stage + " keeps up", () -> added() - flags(stage) <= most);
    }
  }

  private void assertEverythingOnce() throws Exception {
    for (String stage : STAGES) {
      String table = stage.equals("storm") ? "p_storm.result" : "p_calm.result";
      String rows = "select count(*) from " + table + " where stage = '" + stage + "'";
      assertThat(factory.count(rows)).as("results of " + stage).isEqualTo(added());
      assertThat(factory.count(rows + " and writes <> 1")).as("doubled in " + stage).isZero();
      String runs =
          "select count(*) from run_log join stage using (slot) where stage.name = '%s'"
              .formatted(stage);
      assertThat(factory.count(runs + " and outcome = 'DONE'")).as(stage).isEqualTo(added());
      // A machine that stands still for a minute is no fault of an update.
      assertThat(factory.count(runs + " and outcome <> 'DONE' and run_log.code <> 'TIMEOUT'"))
          .as("calls of " + stage + " that failed")
          .isZero();
    }
    assertThat(factory.count("select count(*) from work")).as("work left").isZero();
    assertThat(factory.count("select count(*) from dead_letter")).as("dead letters").isZero();
    assertThat(factory.count("select count(*) from asset_flag where skipped | stale | dead <> 0"))
        .isZero();
  }

  private void assertRequestsWereClean() {
    log.info("Answers of the room: {}", visitors.answers());
    assertThat(visitors.failures()).isEmpty();
    assertThat(visitors.answers()).containsKeys(200, 404);
  }

  /** A leak of everything that a version brings would be some 100 kB an update. */
  private void assertNothingIsKept() throws Exception {
    factory.await("old class loaders have gone", () -> factory.loadersLeft() == 1);
    Memory now = Memory.now();
    log.info("After update {}: {}; after {}: {}", WARM, warm, UPDATES, now);
    assertThat(now.metaspace()).isLessThan(warm.metaspace() + 6 * MEGABYTE);
    assertThat(now.heap()).isLessThan(warm.heap() + 12 * MEGABYTE);
  }

  private long added() {
    return factory.count("select count(*) from asset");
  }

  private long results() {
    return factory.count("select count(*) from p_storm.result");
  }

  private long flags(String stage) {
    return factory.count(
        "select count(*) from asset_flag, stage where name = '%s' and done & (1::bigint << slot) <> 0"
            .formatted(stage));
  }
}
