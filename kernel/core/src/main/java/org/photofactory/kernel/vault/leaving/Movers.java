package org.photofactory.kernel.vault.leaving;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.accounts.AuditEntry;
import org.photofactory.kernel.ledger.accounts.AuditTable;
import org.photofactory.kernel.ledger.accounts.Leaving;
import org.photofactory.kernel.ledger.accounts.LeavingTable;
import org.photofactory.kernel.ledger.intake.Estate;
import org.photofactory.kernel.vault.Trash;
import org.photofactory.kernel.vault.quarantine.Quarantine;
import org.photofactory.spi.storage.VaultAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chore: moves what people own who leave, a window at a time, and removes their accounts in the
 * end. Each step can be taken twice, and the ledger alone says what is still to do: whatever
 * interrupts this is gone on with by the next run. Originals that are handed over stay where they
 * lie in the vault. For one thread.
 */
public final class Movers {

  private static final Logger log = LoggerFactory.getLogger(Movers.class);

  /** How long an account rests that has been looked through, until what is left in it has gone. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final Database database;
  private final Desks desks;
  private final Events events;
  private final Clock clock;
  private final int window;
  private final LeavingTable leavers = new LeavingTable();
  private final Estate estate = new Estate();
  private final AuditTable trail = new AuditTable();
  private final Map<Leaving, Place> places = new HashMap<>();

  /** Where files go. */
  public record Desks(Trash trash, Quarantine quarantine) {}

  /**
   * How far an account has been looked through.
   *
   * @param after id of the last asset that was looked at
   * @param notBefore when it is looked at again
   */
  private record Place(long after, Instant notBefore) {}

  /**
   * @param window how many assets are moved at once
   */
  public Movers(Database database, Desks desks, Events events, Clock clock, int window) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.desks = Objects.requireNonNull(desks, "desks is null");
    this.events = Objects.requireNonNull(events, "events is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
    this.window = window;
  }

  /**
   * Takes the next step for everybody who leaves.
   *
   * @return true when there is more to do at once
   * @throws IOException when a disk is away
   */
  public boolean run() throws IOException {
    boolean busy = false;
    for (Leaving leaver : database.jdbi().withHandle(leavers::all)) {
      Place place = places.getOrDefault(leaver, new Place(0, Instant.MIN));
      if (!clock.instant().isBefore(place.notBefore())) {
        busy |= step(leaver, place);
      }
    }
    return busy;
  }

  private boolean step(Leaving leaver, Place place) throws IOException {
    List<Estate.Item> items = items(leaver, place.after());
    if (items.isEmpty()) {
      places.put(leaver, new Place(0, clock.instant().plus(REST)));
      end(leaver, items(leaver, 0).isEmpty());
      return false;
    }
    move(leaver, items);
    places.put(leaver, new Place(items.getLast().id(), Instant.MIN));
    return true;
  }

  private List<Estate.Item> items(Leaving leaver, long after) {
    return database
        .jdbi()
        .withHandle(handle -> estate.window(handle, leaver.id(), leaver.leftAt(), after, window));
  }

  private void move(Leaving leaver, List<Estate.Item> items) throws IOException {
    switch (leaver.way()) {
      case HAND_OVER -> handOver(leaver, items.stream().map(Estate.Item::id).toList());
      case TRASH -> {
        for (Estate.Item item : items) {
          if (!item.trashed()) {
            attempt(item.id(), id -> desks.trash().trash(leaver.id(), id, leaver.leftAt()));
          }
        }
      }
      case RETURN -> {
        for (Estate.Item item : items) {
          if (item.byLeaving()) {
            attempt(item.id(), id -> desks.trash().restore(leaver.id(), id));
          }
        }
      }
    }
  }

  private void handOver(Leaving leaver, List<Long> ids) throws IOException {
    long owner = leaver.id();
    long heir = leaver.heir();
    List<Long> moved =
        database.jdbi().inTransaction(handle -> estate.handOver(handle, owner, heir, ids));
    moved.forEach(id -> events.publish(new Event.AssetAdded(heir, id)));
    List<Estate.Both> both =
        database.jdbi().withHandle(handle -> estate.ownedByBoth(handle, owner, heir, ids));
    for (Estate.Both asset : both) {
      if (asset.heirsTrashed()) {
        // One of the two is wanted by somebody: it must not be left to the trash alone.
        attempt(asset.heirs(), id -> desks.trash().restore(heir, id));
      }
      attempt(asset.id(), id -> desks.trash().trash(owner, id, leaver.leftAt()));
    }
  }

  /**
   * @param empty true when it owns no asset any more
   */
  private void end(Leaving leaver, boolean empty) throws IOException {
    switch (leaver.way()) {
      case HAND_OVER ->
          database
              .jdbi()
              .useHandle(handle -> estate.handOverQuarantine(handle, leaver.id(), leaver.heir()));
      case TRASH -> {
        if (empty) {
          removeQuarantined(leaver);
        }
      }
      case RETURN -> database.jdbi().useHandle(handle -> leavers.stay(handle, leaver.id()));
    }
    if (empty) {
      remove(leaver);
    }
  }

  private void removeQuarantined(Leaving leaver) throws IOException {
    Sight own = Sight.of(leaver.id());
    for (long id : database.jdbi().withHandle(handle -> estate.quarantined(handle, leaver.id()))) {
      desks.quarantine().remove(own, id);
    }
  }

  private void remove(Leaving leaver) {
    boolean gone =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  boolean removed = leavers.gone(handle, leaver.id());
                  if (removed) {
                    trail.insert(
                        handle,
                        clock.instant(),
                        AuditEntry.Deed.ofAppliance("ACCOUNT_GONE", leaver.login()));
                  }
                  return removed;
                });
    if (gone) {
      places.remove(leaver);
      log.info("The account {} has gone with the last that it owned", leaver.login());
    }
  }

  /** What cannot be moved holds nothing else up; it is tried again when all has been seen. */
  private static void attempt(long id, Move move) throws VaultAwayException {
    try {
      move.of(id);
    } catch (VaultAwayException away) {
      throw away;
    } catch (IOException stays) {
      log.warn("Asset {} cannot be moved yet: {}", id, stays.toString());
    }
  }

  @FunctionalInterface
  private interface Move {
    void of(long id) throws IOException;
  }
}
