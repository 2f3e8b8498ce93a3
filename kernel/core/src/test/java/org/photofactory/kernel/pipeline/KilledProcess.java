package org.photofactory.kernel.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.spi.stage.Outcome;

/** A factory in a process of its own, made to be killed: it paints until it dies. */
final class KilledProcess {

  private KilledProcess() {}

  /** The stage of the process, and of its successor. */
  static TestStage painter() {
    return new TestStage(
        TestStage.spec("paint"),
        (asset, context) -> {
          Thread.sleep(5);
          return Outcome.done(
              handle -> handle.execute("insert into run (asset_id) values (?)", asset.id()));
        });
  }

  public static void main(String[] arguments) throws InterruptedException {
    Jdbi jdbi =
        Jdbi.create(arguments[0], arguments[1], arguments[2]).installPlugin(new PostgresPlugin());
    Factory factory = new Factory(new Connected(jdbi), Path.of(arguments[3]), Clock.systemUTC(), 2);
    factory.pipeline().start();
    factory.register(
        new TestStage(
            TestStage.spec("paint"),
            (asset, context) -> {
              // Every call leaves a trace outside the transaction: that is how repetitions are
              // counted.
              jdbi.useHandle(
                  handle -> handle.execute("insert into call (asset_id) values (?)", asset.id()));
              return painter().process(asset, context);
            }));
    // The factory's own threads are daemons; this one waits for the kill.
    Thread.currentThread().join();
  }

  private record Connected(Jdbi jdbi) implements Database {
    @Override
    public DatabaseState state() {
      return new DatabaseState.Ready();
    }

    @Override
    public void awaitReady() {
      // It is.
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return false;
    }
  }
}
