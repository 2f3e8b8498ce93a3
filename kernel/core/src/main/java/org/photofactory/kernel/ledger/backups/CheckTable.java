package org.photofactory.kernel.ledger.backups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.sql.SqlFiles;

/** The table {@code backup_check}: at most one of a target goes on. Stateless, thread-safe. */
public final class CheckTable {

  /** So many are remembered of each target. */
  private static final int KEPT = 20;

  private final SqlFiles sql = new SqlFiles("backups");

  /** Writes down that one is to be made; does nothing while another goes on. */
  public void ask(Handle handle, String target, Check.Reason reason, Instant now) {
    handle
        .createUpdate(sql.get("check-ask"))
        .bind("target", target)
        .bind("reason", reason.name())
        .bind("now", now)
        .execute();
    handle
        .createUpdate(sql.get("checks-prune"))
        .bind("target", target)
        .bind("kept", KEPT)
        .execute();
  }

  /** Ends the one that goes on, if there is one: another storage has come. */
  public void overtake(Handle handle, String target, Instant now) {
    handle
        .createUpdate(sql.get("check-overtake"))
        .bind("target", target)
        .bind("now", now)
        .execute();
  }

  /** Has all be read once more, by the one that goes on or by a new one. */
  public void again(Handle handle, String target, Check.Reason reason, Instant now) {
    handle.createUpdate(sql.get("check-again")).bind("target", target).execute();
    ask(handle, target, reason, now);
  }

  /** Says which assets it is about: all that are there now. */
  public void begin(Handle handle, long id) {
    handle.createUpdate(sql.get("check-begin")).bind("id", id).execute();
  }

  /** Says that the stage has been told. */
  public void run(Handle handle, long id) {
    handle.createUpdate(sql.get("check-run")).bind("id", id).execute();
  }

  /** Those that go on, oldest first; what they have found is not counted. */
  public List<Check> open(Handle handle) {
    return handle.createQuery(sql.get("checks-open")).map((row, _) -> check(row)).list();
  }

  /** The last of each target, and the last that was brought to its end; oldest first. */
  public List<Check> last(Handle handle) {
    return handle.createQuery(sql.get("checks-last")).map((row, _) -> check(row)).list();
  }

  /** False while the stage has work that belongs to it; true says nothing for certain. */
  public boolean quiet(Handle handle, long id, String stage) {
    return handle
        .createQuery(sql.get("check-quiet"))
        .bind("id", id)
        .bind("stage", stage)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** Says that all has been read. */
  public void end(Handle handle, long id, Check.Result result, Instant now) {
    handle
        .createUpdate(sql.get("check-end"))
        .bind("id", id)
        .bind("whole", result.whole())
        .bind("failed", result.failed())
        .bind("now", now)
        .execute();
  }

  /** Counts what a target has. */
  public Tally tally(Handle handle, String target, String stage) {
    return handle
        .createQuery(sql.get("tally"))
        .bind("target", target)
        .bind("stage", stage)
        .map((row, _) -> tally(row))
        .one();
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        new Tally.Amount(row.getLong("originals"), row.getLong("bytes")),
        new Tally.Amount(row.getLong("kept"), row.getLong("kept_bytes")),
        row.getLong("failed"),
        new Tally.Checked(
            row.getLong("checked"),
            row.getLong("unread"),
            row.getLong("whole"),
            row.getLong("checked_failed")));
  }

  private static Check check(ResultSet row) throws SQLException {
    Check.State state = Check.State.valueOf(row.getString("state"));
    return new Check(
        row.getLong("id"),
        row.getString("target"),
        Check.Reason.valueOf(row.getString("reason")),
        state,
        row.getTimestamp("asked_at").toInstant(),
        instant(row.getTimestamp("ended_at")),
        new Check.Found(row.getLong("damaged"), row.getLong("missing"), row.getLong("mended")),
        state == Check.State.DONE
            ? new Check.Result(row.getLong("whole"), row.getLong("failed"))
            : null);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
