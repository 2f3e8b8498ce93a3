package org.photofactory.kernel.ledger.backups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * The tables {@code backup_target} and {@code backup_store}: which storage each target writes to.
 * Stateless, thread-safe.
 */
public final class TargetTable {

  private final SqlFiles sql = new SqlFiles("backups");

  /** How a storage that was seen stands to the one before. */
  public enum Sight {
    /** The stage has not been announced yet: nothing is written down. */
    TOO_EARLY,
    /** It is the same, or the first. */
    SAME,
    /** Another one, that has never been seen. */
    NEW,
    /** Another one, that has been there before. */
    KNOWN
  }

  /**
   * A target that writes to a storage.
   *
   * @param stage that fills it
   * @param plugin id of the plugin that brings it
   */
  public record Seen(String name, String stage, String plugin, String store) {

    public Seen {
      store = String.valueOf(PlainText.of(store));
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
      return statement.bind("name", name).bind("store", store);
    }
  }

  /** Writes down which storage a target writes to. */
  public Sight see(Handle handle, Seen seen, Instant now) {
    Optional<String> before = before(handle, seen.name());
    if (before.isEmpty()) {
      return begin(handle, seen, now);
    }
    if (before.get().equals(seen.store())) {
      return Sight.SAME;
    }
    boolean known =
        seen.bind(handle.createQuery(sql.get("store-known"))).mapTo(Boolean.class).one();
    seen.bind(handle.createUpdate(sql.get("target-moved")))
        .bind("plugin", seen.plugin())
        .bind("now", now)
        .execute();
    seen.bind(handle.createUpdate(sql.get("store-seen"))).bind("now", now).execute();
    return known ? Sight.KNOWN : Sight.NEW;
  }

  private Sight begin(Handle handle, Seen seen, Instant now) {
    int added =
        seen.bind(handle.createUpdate(sql.get("target-new")))
            .bind("plugin", seen.plugin())
            .bind("now", now)
            .bind("stage", seen.stage())
            .execute();
    if (added == 0) {
      return Sight.TOO_EARLY;
    }
    seen.bind(handle.createUpdate(sql.get("store-seen"))).bind("now", now).execute();
    return Sight.SAME;
  }

  /**
   * The storage of a target, which stays written down until the transaction ends; empty when the
   * target is not known.
   */
  public Optional<String> held(Handle handle, String name) {
    return handle
        .createQuery(sql.get("store-held"))
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** All that have ever been used and not forgotten, by name. */
  public List<StoredTarget> all(Handle handle) {
    return handle
        .createQuery(sql.get("targets"))
        .map(
            (row, _) ->
                new StoredTarget(
                    row.getString("name"),
                    row.getString("plugin"),
                    row.getString("store"),
                    row.getTimestamp("since").toInstant(),
                    row.getInt("stores")))
        .list();
  }

  private Optional<String> before(Handle handle, String name) {
    return handle
        .createQuery(sql.get("target-held"))
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }
}
