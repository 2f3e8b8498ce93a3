package org.photofactory.kernel.ledger.drops;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.drops.Content.Place;

/**
 * The trees of dropped files. Every method throws {@link
 * org.photofactory.kernel.database.DatabaseAwayException} while the database is away. Safe for use
 * by many threads.
 */
public final class Drops {

  private final Database database;
  private final Clock clock;
  private final DropTable table = new DropTable();

  public Drops(Database database, Clock clock) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /** Looks at the tree of an account, as it is at one moment. */
  public <T> T read(long owner, Function<DropTree, T> look) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Drop> top = table.top(handle, owner);
              if (top.isEmpty()) {
                table.makeTop(handle, owner, clock.instant());
                top = table.top(handle, owner);
              }
              return look.apply(new DropTree(handle, table, top.orElseThrow(), clock.instant()));
            });
  }

  /** Changes the tree of an account, wholly or, when it throws, not at all; one at a time. */
  public <T> T change(long owner, Function<DropTree, T> work) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              table.makeTop(handle, owner, clock.instant());
              Drop top = table.lockTop(handle, owner);
              return work.apply(new DropTree(handle, table, top, clock.instant()));
            });
  }

  /** Files whose bytes are to be looked at, longest due first. */
  public List<DueDrop> due(int limit) {
    return database.jdbi().withHandle(handle -> table.due(handle, clock.instant(), limit));
  }

  /** When the next file is due; empty when none waits. */
  public Optional<Instant> nextDue() {
    return database.jdbi().withHandle(table::nextDue);
  }

  /** Has a file looked at later, unless something has been done to it since. */
  public void postpone(DueDrop due, Instant until) {
    database.jdbi().useHandle(handle -> table.postpone(handle, due, until));
  }

  /** Notes where waiting bytes have gone; false when the file has other bytes by now, or none. */
  public boolean settle(DueDrop due, Place place) {
    return database.jdbi().withHandle(handle -> table.settle(handle, due, place));
  }

  /** Removes a file, unless something has been done to it since; false when it has. */
  public boolean forget(DueDrop due) {
    return database.jdbi().withHandle(handle -> table.forget(handle, due));
  }

  /** Names of all bytes that wait. */
  public Set<UUID> waiting() {
    return new HashSet<>(database.jdbi().withHandle(table::waiting));
  }
}
