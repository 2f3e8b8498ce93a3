package org.photofactory.kernel.database.migration;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.photofactory.kernel.database.AwayFailures;
import org.photofactory.kernel.database.rights.PluginRights;
import org.photofactory.kernel.sql.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies schema changes of the kernel and of plugins: forward only, in order, each in a
 * transaction of its own that also records it, never two programs at once. Thread-safe.
 */
public final class Migrations {

  private static final Logger log = LoggerFactory.getLogger(Migrations.class);

  private final PluginRights rights = new PluginRights();
  private final SqlFiles sql = new SqlFiles("migration");
  private final Jdbi jdbi;

  /**
   * @param jdbi connections as a role that may create schemas
   */
  public Migrations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Brings a schema, made when it is missing, up to date.
   *
   * @param files every change there ever was, in any order
   * @return how many were applied now
   * @throws MigrationRefusedException when the database is newer and the owner cannot live with
   *     that, a file was changed or is missing, or a file's own statements fail; what was applied
   *     before stays
   * @throws org.jdbi.v3.core.JdbiException when the database is away
   */
  public int migrate(SchemaOwner owner, List<MigrationFile> files) {
    Plan plan = new Plan(owner, files);
    List<MigrationFile> pending =
        jdbi.inTransaction(
            handle -> {
              lock(handle);
              handle.createUpdate(sql.get("bootstrap")).execute();
              handle.createUpdate(sql.get("collation")).execute();
              createSchema(handle, owner.schema());
              return plan.pending(applied(handle, owner.id()));
            });
    pending.forEach(file -> jdbi.useTransaction(handle -> apply(handle, plan, file)));
    return pending.size();
  }

  /** Forgets which changes of an owner were applied; in the transaction that drops its schema. */
  public void forget(Handle handle, String owner) {
    lock(handle);
    handle.createUpdate(sql.get("forget")).bind("owner", owner).execute();
  }

  private void lock(Handle handle) {
    handle.createQuery(sql.get("lock")).mapTo(String.class).one();
  }

  private void createSchema(Handle handle, String schema) {
    boolean exists =
        handle
            .createQuery(sql.get("schema-exists"))
            .bind("schema", schema)
            .mapTo(Boolean.class)
            .one();
    if (!exists) {
      handle.createUpdate(sql.get("create-schema")).define("schema", quoted(schema)).execute();
    }
  }

  private List<AppliedChange> applied(Handle handle, String owner) {
    return handle
        .createQuery(sql.get("applied"))
        .bind("owner", owner)
        .map(ConstructorMapper.of(AppliedChange.class))
        .list();
  }

  /** Another program may have been faster between the plan and the lock: look again. */
  private void apply(Handle handle, Plan plan, MigrationFile file) {
    lock(handle);
    SchemaOwner owner = plan.owner();
    if (!plan.pending(applied(handle, owner.id())).contains(file)) {
      return;
    }
    log.info("Applying the schema change {} of {}", file.name(), owner.id());
    PluginRights.Turn turn = rights.enter(handle, owner.schema(), Duration.ZERO);
    execute(handle, owner.id(), file);
    leave(handle, owner.id(), file, turn);
    record(handle, owner, file);
  }

  /**
   * Past Jdbi's parser, to which a colon or a question mark in a function's body would be a
   * parameter.
   */
  private static void execute(Handle handle, String owner, MigrationFile file) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(file.sql());
    } catch (SQLException failure) {
      if (AwayFailures.mayPass(failure)) {
        throw new ConnectionException(failure);
      }
      throw new MigrationRefusedException(
          "The schema change %s of %s fails: %s"
              .formatted(file.name(), owner, failure.getMessage()),
          "Report it with the log; the database is as it was before this change.",
          failure);
    }
  }

  private void leave(Handle handle, String owner, MigrationFile file, PluginRights.Turn turn) {
    try {
      rights.leave(handle, turn);
    } catch (IllegalStateException overstepped) {
      throw new MigrationRefusedException(
          "The schema change %s of %s is refused: %s."
              .formatted(file.name(), owner, overstepped.getMessage()),
          "A change is one transaction, begun and ended by the factory.",
          overstepped);
    }
  }

  private void record(Handle handle, SchemaOwner owner, MigrationFile file) {
    handle
        .createUpdate(sql.get("record"))
        .bind("owner", owner.id())
        .bind("number", file.number())
        .bind("name", file.name())
        .bind("sha256", file.sha256())
        .bind("version", owner.version())
        .execute();
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
