package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.JdbiException;
import org.osgi.framework.Version;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.migration.AppliedChange;
import org.photofactory.kernel.database.migration.MigrationFile;
import org.photofactory.kernel.database.migration.Migrations;
import org.photofactory.kernel.database.migration.SchemaOwner;
import org.photofactory.kernel.database.rights.PluginRoles;

/** Plugins' schemas beside the ledger, in the same database. Thread-safe. */
public final class LedgerSchemas implements PluginSchemas, PluginTraces {

  private static final String SHARED =
      "plugins have all rights of the factory in its database, because database.user may not make"
          + " roles: let the server's administrator run ALTER ROLE … CREATEROLE, then restart";

  private final Database database;

  /** Rights to one table cannot be given to two roles at once. */
  private final Lock turn = new ReentrantLock();

  private volatile boolean shared;

  public LedgerSchemas(Database database) {
    this.database = database;
  }

  @Override
  public void migrate(
      String pluginId, String schema, String version, SortedMap<String, String> files) {
    Version own = Version.parseVersion(version);
    SchemaOwner owner = new SchemaOwner(pluginId, schema, version, change -> isNewer(change, own));
    List<MigrationFile> changes =
        files.entrySet().stream()
            .map(file -> MigrationFile.of(file.getKey(), file.getValue()))
            .toList();
    inTurn(
        () -> {
          shared = !new PluginRoles(database.jdbi()).establish(schema);
          new Migrations(database.jdbi()).migrate(owner, changes);
        });
  }

  @Override
  public void erase(String pluginId) {
    String schema = PluginDescriptor.schemaOf(pluginId);
    translated(
        () -> {
          PluginRoles roles = new PluginRoles(database.jdbi());
          Migrations migrations = new Migrations(database.jdbi());
          database
              .jdbi()
              .useTransaction(
                  handle -> {
                    migrations.forget(handle, pluginId);
                    roles.dropSchema(handle, schema);
                  });
          roles.dropRole(schema);
        });
  }

  /** One that was made before versions were written down may be of any. */
  private static boolean isNewer(AppliedChange change, Version own) {
    return change.version() == null || Version.parseVersion(change.version()).compareTo(own) > 0;
  }

  private void inTurn(Runnable work) {
    turn.lock();
    try {
      translated(work);
    } finally {
      turn.unlock();
    }
  }

  private void translated(Runnable work) {
    try {
      work.run();
    } catch (JdbiException failure) {
      throw database.judged(failure);
    }
  }

  @Override
  public Optional<String> complaint() {
    return shared ? Optional.of(SHARED) : Optional.empty();
  }
}
