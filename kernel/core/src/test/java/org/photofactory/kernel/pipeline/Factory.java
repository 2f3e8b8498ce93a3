package org.photofactory.kernel.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.WorkQueue;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Stage;
import org.photofactory.testkit.GivenSettings;

/** A real pipeline over a real ledger, for tests. */
public final class Factory implements AutoCloseable {

  /** A plugin without settings whose tables lie in the public schema. */
  public static final PluginIdentity PLUGIN =
      new PluginIdentity(
          "test",
          "public",
          () -> new GivenSettings(Map.of()),
          PluginIdentity.Reach.running("sleep"));

  /** Another, which may have some programs run. */
  static PluginIdentity plugin(String id, String... programs) {
    return new PluginIdentity(
        id, "public", PLUGIN.present(), PluginIdentity.Reach.running(programs));
  }

  private final Jdbi jdbi;
  private final Events events = new Events();
  private final StatusBoard board;
  private final Pipeline pipeline;

  Factory(Database database, Path file, Clock clock, int threads) {
    this.jdbi = database.jdbi();
    Map<LaneKind, Integer> lanes = new EnumMap<>(LaneKind.class);
    for (LaneKind lane : LaneKind.values()) {
      lanes.put(lane, threads);
    }
    this.board = new StatusBoard(clock, events);
    this.pipeline =
        new Pipeline(
            new LedgerGate(database),
            new Pipeline.Storage(new OneFileVault(file), new NoDerivatives()),
            new PipelineSettings(
                lanes,
                file.resolveSibling("scratch"),
                LocalTime.MIDNIGHT,
                new PipelineSettings.Retention(60, 60)),
            new Pipeline.Services(events, board, new SimpleMeterRegistry(), clock));
  }

  public static Factory start(Database database, Path file) {
    Factory factory = new Factory(database, file, Clock.systemUTC(), 2);
    factory.pipeline.start();
    return factory;
  }

  public Pipeline pipeline() {
    return pipeline;
  }

  /** What the pipeline tells others. */
  public Events events() {
    return events;
  }

  /** Where services tell how they fare. */
  public StatusBoard board() {
    return board;
  }

  public StageRegistry.Registration register(Stage stage) {
    return pipeline.registry().register(stage, PLUGIN);
  }

  /** Puts assets into the ledger as the intake does, and says so. */
  public List<Long> addAssets(int count) {
    List<Long> ids =
        jdbi.inTransaction(
            handle -> {
              List<Long> added = Ledgers.insertAssets(handle, count);
              new WorkQueue().enqueueReady(handle, added, 1);
              return added;
            });
    events.publish(new Event.AssetAdded(1, ids.getFirst()));
    return ids;
  }

  public StageStatus status(String stage) {
    return pipeline.stages().stages().stream()
        .filter(status -> status.name().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  public long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  public void await(String sql, long expected) {
    await(sql + " = " + expected, () -> count(sql) == expected);
  }

  public static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not come to be: " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
    }
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
