package org.photofactory.kernel.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.database.ManagedDatabase;
import org.photofactory.kernel.database.embedded.Durability;
import org.photofactory.kernel.database.embedded.EmbeddedPostgres;
import org.photofactory.kernel.database.embedded.ServerFolders;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.Conveyor;
import org.photofactory.kernel.ledger.work.FlagCounts;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.stage.Outcome;

/**
 * The scheduler's figures on a real server with fsync on: completions a second, size of the ledger,
 * and what claiming, feeding and counting cost on a large one. Arguments: a folder to work in,
 * number of assets.
 */
public final class SchedulerBench {

  private static final int STAGES = 15;
  private static final int TIMES = 21;

  private final ManagedDatabase database;
  private final Path folder;

  private SchedulerBench(ManagedDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    int assets = Integer.parseInt(arguments[1]);
    Events events = new Events();
    try (ManagedDatabase database =
        new ManagedDatabase(
            new EmbeddedPostgres(ServerFolders.in(folder), Durability.FULL),
            KernelMigrations.files(),
            new StatusBoard(Clock.systemUTC(), events),
            events)) {
      database.start();
      database.awaitReady();
      SchedulerBench bench = new SchedulerBench(database, folder);
      bench.completions(Math.min(assets, 100_000));
      bench.largeLedger(assets);
    }
  }

  private void completions(int assets) throws Exception {
    database.jdbi().useHandle(Ledgers::empty);
    try (Factory factory =
        new Factory(
            database, Files.writeString(folder.resolve("original"), "x"), Clock.systemUTC(), 2)) {
      factory.pipeline().start();
      database.jdbi().useTransaction(handle -> Ledgers.insertManyAssets(handle, assets));
      long started = System.nanoTime();
      factory.register(
          new TestStage(TestStage.spec("bench").withBatch(32), (asset, context) -> Outcome.done()));
      factory.await("select count(*) from asset_flag where done & 2 <> 0", assets);
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(
          "completions at batch 32, 2 threads, fsync on: %,.0f/s (%,d in %.1f s)%n",
          assets / seconds, assets, seconds);
    }
  }

  private void largeLedger(int assets) {
    database.jdbi().useHandle(Ledgers::empty);
    database.jdbi().useTransaction(handle -> fill(handle, assets));
    database.jdbi().useHandle(handle -> handle.execute("vacuum analyze"));
    sizes("with every flag set");
    // Every row is written once more in batches of 32, as by a re-run of one stage over the whole
    // library. That takes
    // hours then and a minute here, so the vacuum that comes by itself after every fiftieth is
    // called by hand.
    for (long low = 0; low <= assets; low += 32) {
      long from = low;
      database.jdbi().useHandle(handle -> rerun(handle, from));
      if (low % (assets / 50 / 32 * 32) == 0) {
        database.jdbi().useHandle(handle -> handle.execute("vacuum asset_flag"));
      }
    }
    sizes("after one stage has run again over everything");
    median("claim without work", handle -> claim(handle));
    median("counts of all stages", FlagCounts::read);
    median("feeder window of 5,000, nothing to feed", handle -> window(handle, assets));
    database
        .jdbi()
        .useHandle(handle -> handle.execute("update asset_flag set done = done & ~(1 << 7)"));
    database.jdbi().useHandle(handle -> handle.execute("vacuum analyze asset_flag"));
    median("feeder window of 5,000, all to feed", handle -> window(handle, assets));
  }

  private static void fill(Handle handle, int assets) {
    Ledgers.insertManyAssets(handle, assets);
    handle.execute("truncate asset_flag");
    handle.execute(
        "insert into asset_flag (asset_id, done, done_at) select id, ?,"
            + " array_fill(1700000000, array[?]) from asset",
        (1L << (STAGES + 1)) - 1,
        STAGES + 1);
    StageTable table = new StageTable();
    for (int slot = 1; slot <= STAGES; slot++) {
      table.insert(
          handle,
          new StageRow.Identity(slot, "stage" + slot, "flag" + slot, 1, "bench"),
          new StageRow.Needs(1, 1, "CPU"));
      table.feedAll(handle, slot);
    }
  }

  private static void rerun(Handle handle, long low) {
    handle.execute(
        "update asset_flag set stale = stale & ~8::bigint, done_at[4] = 1800000000 where asset_id"
            + " >= ? and asset_id < ?",
        low,
        low + 32);
  }

  private static Object claim(Handle handle) {
    return new WorkQueue().claim(handle, 3, UUID.randomUUID(), 32);
  }

  private static Object window(Handle handle, int assets) {
    handle.execute("update stage set feed_below = ? where slot = 7", assets - 1000);
    handle.execute("truncate work");
    long started = System.nanoTime();
    new Conveyor().feed(handle, 7, 5000);
    return System.nanoTime() - started;
  }

  private void median(String what, java.util.function.Function<Handle, Object> work) {
    long[] nanos =
        LongStream.range(0, TIMES)
            .map(
                time ->
                    database
                        .jdbi()
                        .withHandle(
                            handle -> {
                              long started = System.nanoTime();
                              return work.apply(handle) instanceof Long own
                                  ? own
                                  : System.nanoTime() - started;
                            }))
            .sorted()
            .toArray();
    System.out.printf(
        "%s: median %.2f ms, slowest of %d %.2f ms%n",
        what, nanos[TIMES / 2] / 1e6, TIMES, nanos[TIMES - 1] / 1e6);
  }

  private void sizes(String when) {
    for (String table : List.of("asset_flag", "work")) {
      long bytes =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("select pg_total_relation_size('" + table + "')")
                          .mapTo(Long.class)
                          .one());
      System.out.printf("%s, %s: %,.0f MB%n", table, when, bytes / 1e6);
    }
  }
}
