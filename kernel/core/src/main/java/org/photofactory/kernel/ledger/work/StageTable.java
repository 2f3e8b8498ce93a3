package org.photofactory.kernel.ledger.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * The table {@code stage} and the view {@code media_assets} that follows from it. Stateless,
 * thread-safe.
 */
public final class StageTable {

  private final SqlFiles sql = new SqlFiles("stage");

  /** Keeps everybody else from registering stages until the transaction ends. */
  public void lock(Handle handle) {
    handle.execute(sql.get("lock"));
  }

  /** All stages by slot, the intake first. */
  public List<StageRow> all(Handle handle) {
    return handle.createQuery(sql.get("all")).map((rows, context) -> row(rows)).list();
  }

  /** Adds a stage, to which nothing is fed yet: {@link #feedAll} is to follow. */
  public void insert(Handle handle, StageRow.Identity identity, StageRow.Needs needs) {
    bind(handle.createUpdate(sql.get("insert")), identity, needs)
        .bind("name", identity.name())
        .bind("flag", identity.flag())
        .bind("plugin", identity.plugin())
        .execute();
  }

  /** Takes a known stage back; a higher version than before has everything done again. */
  public void welcomeBack(Handle handle, StageRow.Identity identity, StageRow.Needs needs) {
    bind(handle.createUpdate(sql.get("return")), identity, needs).execute();
  }

  /** Takes work from a stage that does not fit its needs. */
  public void dropUnfitWork(Handle handle, int slot) {
    handle.createUpdate(sql.get("drop-unfit-work")).bind("slot", slot).execute();
  }

  /**
   * Has every asset there is fed to a stage, those included that are just coming in. From here to
   * the end of the transaction no asset comes in and no flag is settled. To be called last: whoever
   * does that meanwhile must not wait for anything else of this transaction.
   */
  public void feedAll(Handle handle, int slot) {
    handle.execute(sql.get("await-settlements"));
    handle.createUpdate(sql.get("feed-all")).bind("slot", slot).execute();
  }

  /** True when {@code media_assets} has a column that this flag would bring. */
  public boolean isColumnTaken(Handle handle, String flag) {
    return handle
        .createQuery(sql.get("column-taken"))
        .bind("flag", flag)
        .mapTo(Boolean.class)
        .one();
  }

  /** Sets the state with its reason. */
  public void setState(Handle handle, int slot, StageRow.Halt halt) {
    handle
        .createUpdate(sql.get("set-state"))
        .bind("slot", slot)
        .bind("state", halt.state())
        .bind("code", halt.code())
        .bind("reason", halt.reason())
        .bind("recheckAt", halt.recheckAt())
        .execute();
  }

  /** Has a stage work on everything again. */
  public void rerun(Handle handle, int slot) {
    handle.createUpdate(sql.get("rerun")).bind("slot", slot).execute();
  }

  /** Says that no plugin has announced itself yet. */
  public void markAllAbsent(Handle handle) {
    handle.execute(sql.get("mark-all-absent"));
  }

  /** Makes the view {@code media_assets} anew, with a column pair for every flag. */
  public void regenerateView(Handle handle) {
    StringBuilder columns = new StringBuilder();
    for (StageRow stage : all(handle)) {
      columns.append(flagColumns(stage));
    }
    handle.execute(sql.get("drop-media-assets-view"));
    handle.execute(sql.get("media-assets-view").replace("-- flags --", columns));
  }

  // Seconds are kept without a sign, which lasts until 2106. Flags match [a-z][a-z0-9_]* by
  // StageSpec, so they are safe as column names.
  private static String flagColumns(StageRow stage) {
    return "(f.done & ~f.skipped & %d::bigint) <> 0 as is_%s, to_timestamp(f.done_at[%d]::bigint & 4294967295) as %s_at,\n"
        .formatted(stage.bit(), stage.identity().flag(), stage.slot() + 1, stage.identity().flag());
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, StageRow.Identity identity, StageRow.Needs needs) {
    return statement
        .bind("slot", identity.slot())
        .bind("version", identity.version())
        .bind("requires", needs.requires())
        .bind("accepts", needs.accepts())
        .bind("lane", needs.lane());
  }

  private static StageRow row(ResultSet rows) throws SQLException {
    Timestamp recheck = rows.getTimestamp("recheck_at");
    return new StageRow(
        new StageRow.Identity(
            rows.getInt("slot"),
            Objects.requireNonNull(rows.getString("name")),
            Objects.requireNonNull(rows.getString("flag")),
            rows.getInt("version"),
            Objects.requireNonNull(rows.getString("plugin"))),
        new StageRow.Needs(
            rows.getLong("requires"),
            rows.getInt("accepts"),
            Objects.requireNonNull(rows.getString("lane"))),
        new StageRow.Halt(
            Objects.requireNonNull(rows.getString("state")),
            rows.getString("code"),
            rows.getString("reason"),
            recheck == null ? null : recheck.toInstant()),
        new StageRow.Windows(rows.getLong("feed_below"), rows.getLong("rerun_below")));
  }
}
