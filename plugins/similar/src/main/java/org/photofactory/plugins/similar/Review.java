package org.photofactory.plugins.similar;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.photofactory.spi.ledger.PluginLedger;

/** What people look through, and what they say about it. Thread-safe. */
final class Review {

  private final PluginLedger ledger;
  private final String pairs = Statements.named("pairs");
  private final String apart = Statements.named("apart");
  private final String owned = Statements.named("owned");
  private final String near = Statements.named("near");
  private final String setApart = Statements.named("set-apart");

  Review(PluginLedger ledger) {
    this.ledger = ledger;
  }

  /** The groups of a library, those with the newest assets first. */
  List<Group> groups(long owner) {
    return ledger.read(handle -> Grouping.of(pairs(handle, owner), apart(handle, owner)));
  }

  /** What looks like an asset of a library; nothing where it is in none of theirs. */
  Near near(long owner, long asset) {
    return ledger.read(
        handle ->
            new Near(
                handle
                    .createQuery(near)
                    .bind("owner", owner)
                    .bind("asset", asset)
                    .mapTo(Long.class)
                    .list()));
  }

  /**
   * Remembers for good that none of these is a duplicate of another of them.
   *
   * @return false when not all of them are in the library; nothing is remembered then
   */
  boolean setApart(long owner, List<Long> assets) {
    return ledger.write(
        handle -> {
          if (!owns(handle, owner, assets)) {
            return false;
          }
          handle.createUpdate(setApart).bindArray("assets", Long.class, assets).execute();
          return true;
        });
  }

  private List<Pair> pairs(Handle handle, long owner) {
    return handle
        .createQuery(pairs)
        .bind("owner", owner)
        .map(
            (row, _) ->
                new Pair(
                    row.getLong("one_id"),
                    row.getLong("other_id"),
                    row.getInt("phash_distance"),
                    row.getInt("dhash_distance")))
        .list();
  }

  private List<long[]> apart(Handle handle, long owner) {
    return handle
        .createQuery(apart)
        .bind("owner", owner)
        .map((row, _) -> new long[] {row.getLong("one_id"), row.getLong("other_id")})
        .list();
  }

  private boolean owns(Handle handle, long owner, List<Long> assets) {
    long count =
        handle
            .createQuery(owned)
            .bind("owner", owner)
            .bindArray("assets", Long.class, assets)
            .mapTo(Long.class)
            .one();
    return count == assets.size();
  }
}
