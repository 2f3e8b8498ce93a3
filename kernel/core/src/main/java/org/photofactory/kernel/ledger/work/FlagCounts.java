package org.photofactory.kernel.ledger.work;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** Assets counted by what each stage made of them, as of one moment. */
public final class FlagCounts {

  private final List<Group> groups;
  private final Map<Integer, Long> pending;

  private FlagCounts(List<Group> groups, Map<Integer, Long> pending) {
    this.groups = groups;
    this.pending = pending;
  }

  /** Counts in one pass over the flags (about 0.2 s at a million assets). */
  public static FlagCounts read(Handle handle) {
    List<Group> groups =
        handle
            .createQuery(new SqlFiles("work").get("flag-groups"))
            .map(
                (rows, context) ->
                    new Group(
                        rows.getLong("done"),
                        rows.getLong("skipped"),
                        rows.getLong("stale"),
                        rows.getLong("dead"),
                        rows.getLong("assets")))
            .list();
    return new FlagCounts(groups, new WorkQueue().pending(handle));
  }

  /** Nothing counted yet. */
  public static FlagCounts none() {
    return new FlagCounts(List.of(), Map.of());
  }

  /** Assets for which a stage has its result. */
  public long done(int slot) {
    return sum(slot, group -> group.done() & ~group.skipped());
  }

  /** Assets for which a stage had nothing to do. */
  public long skipped(int slot) {
    return sum(slot, Group::skipped);
  }

  /** Assets that a stage has given up. */
  public long dead(int slot) {
    return sum(slot, Group::dead);
  }

  /** Assets that are done but to be done again. */
  public long stale(int slot) {
    return sum(slot, Group::stale);
  }

  /** Assets with a work row. */
  public long pending(int slot) {
    return pending.getOrDefault(slot, 0L);
  }

  private long sum(int slot, ToLongFunction<Group> mask) {
    long bit = Slots.bit(slot);
    return groups.stream()
        .filter(group -> (mask.applyAsLong(group) & bit) != 0)
        .mapToLong(Group::assets)
        .sum();
  }

  private record Group(long done, long skipped, long stale, long dead, long assets) {}
}
