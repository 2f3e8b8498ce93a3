package org.photofactory.kernel.database;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.database.migration.Migrations;

/**
 * The ledger for the time of one command, whether the appliance runs or not: beside a running one
 * it is a guest of its database; else it holds the data folder, starts the server, and stops it
 * again. Nobody looks after the connection: what fails is told.
 */
public final class BriefDatabase implements Database, AutoCloseable {

  private final Jdbi jdbi;
  private final DatabaseServer server;
  private final @Nullable InstanceLock lock;

  private BriefDatabase(Jdbi jdbi, DatabaseServer server, @Nullable InstanceLock lock) {
    this.jdbi = jdbi;
    this.server = server;
    this.lock = lock;
  }

  /**
   * Opens the ledger, migrated.
   *
   * @throws ServerFailedException when there is no server to be had
   * @throws DataFolderException when the data folder cannot be used
   */
  public static BriefDatabase open(Path dataFolder, DatabaseSettings settings)
      throws ServerFailedException, InterruptedException {
    InstanceLock lock = lock(dataFolder);
    DatabaseServer server =
        lock == null ? new ExternalPostgres(settings.running()) : settings.server();
    try {
      Jdbi jdbi = Jdbi.create(server.start()::connect).installPlugin(new PostgresPlugin());
      new Migrations(jdbi).migrate(KernelMigrations.OWNER, KernelMigrations.files());
      return new BriefDatabase(jdbi, server, lock);
    } catch (ServerFailedException | InterruptedException | RuntimeException failure) {
      close(server, lock);
      throw failure;
    }
  }

  /** Null when a running appliance has it. */
  private static @Nullable InstanceLock lock(Path dataFolder) {
    try {
      return InstanceLock.acquire(dataFolder);
    } catch (InstanceHeldException running) {
      return null;
    }
  }

  @Override
  public DatabaseState state() {
    return new DatabaseState.Ready();
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void awaitReady() {
    // It was when it was opened.
  }

  @Override
  public boolean noteFailure(Throwable failure) {
    return false;
  }

  @Override
  public void close() {
    close(server, lock);
  }

  private static void close(DatabaseServer server, @Nullable InstanceLock lock) {
    server.close();
    if (lock != null) {
      lock.close();
    }
  }
}
