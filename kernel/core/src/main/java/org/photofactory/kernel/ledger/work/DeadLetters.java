package org.photofactory.kernel.ledger.work;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.stage.StageRequests.GivenUp;

/** The table {@code dead_letter}. Stateless, thread-safe. */
public final class DeadLetters {

  private final SqlFiles sql = new SqlFiles("dead");

  /** Which dead letters; null means any. */
  public record Selection(
      @Nullable String stage, @Nullable String code, @Nullable List<Long> assetIds) {}

  /** Newest first. */
  public List<DeadLetter> list(
      Handle handle, Sight sight, @Nullable String stage, int limit, int offset) {
    return handle
        .createQuery(sql.get("list"))
        .bind("owner", sight.owner())
        .bind("stage", stage)
        .bind("limit", limit)
        .bind("offset", offset)
        .map(
            (rows, context) ->
                new DeadLetter(
                    rows.getLong("asset_id"),
                    Objects.requireNonNull(rows.getString("file_name")),
                    Objects.requireNonNull(rows.getString("stage")),
                    Objects.requireNonNull(rows.getString("code")),
                    Objects.requireNonNull(rows.getString("message")),
                    rows.getInt("attempts"),
                    rows.getTimestamp("at").toInstant()))
        .list();
  }

  /** Why a stage of a plugin has given an asset up; empty when it has not. */
  public Optional<GivenUp> find(Handle handle, String plugin, String stage, long assetId) {
    return handle
        .createQuery(sql.get("find"))
        .bind("plugin", plugin)
        .bind("stage", stage)
        .bind("asset", assetId)
        .map(
            (rows, context) ->
                new GivenUp(
                    Objects.requireNonNull(rows.getString("code")),
                    Objects.requireNonNull(rows.getString("message"))))
        .findOne();
  }

  /** Gives them a fresh work row of the highest priority; returns how many. */
  public int requeue(Handle handle, Sight sight, Selection selection) {
    return bind(handle.createQuery(sql.get("requeue")), sight, selection)
        .mapTo(Integer.class)
        .one();
  }

  /** Settles them as skipped, in a transaction of the caller; returns how many. */
  public int discard(Handle handle, Sight sight, Selection selection) {
    List<Discarded> discarded =
        bind(handle.createQuery(sql.get("discard")), sight, selection)
            .map((rows, context) -> new Discarded(rows.getLong("asset_id"), rows.getLong("bits")))
            .list();
    new WorkQueue().enqueueReady(handle, discarded.stream().map(Discarded::assetId).toList(), 1);
    return discarded.stream().mapToInt(one -> Long.bitCount(one.bits())).sum();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Sight sight, Selection selection) {
    List<Long> ids = selection.assetIds();
    statement
        .bind("owner", sight.owner())
        .bind("stage", selection.stage())
        .bind("code", selection.code());
    return ids == null
        ? statement.bindNull("ids", java.sql.Types.ARRAY)
        : statement.bindArray("ids", Long.class, ids);
  }

  private record Discarded(long assetId, long bits) {}
}
