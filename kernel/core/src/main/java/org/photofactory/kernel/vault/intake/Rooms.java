package org.photofactory.kernel.vault.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.intake.Owners;
import org.photofactory.spi.intake.IntakeAwayException;

/**
 * Where in the vault each person's originals lie, and how many still fit. Room is promised to bytes
 * before they come: those that are on their way are held here, and end with the process; those that
 * wait for the intake are the ledger's. There is one of these for a ledger. Thread-safe.
 */
public final class Rooms {

  private final Database database;
  private final Owners owners = new Owners();
  private final Lock lock = new ReentrantLock();
  private final Map<UUID, Held> held = new HashMap<>();

  private record Held(long owner, long bytes, List<UUID> replaced) {}

  public Rooms(Database database) {
    this.database = Objects.requireNonNull(database, "database is null");
  }

  /** How many more bytes a person may keep; empty when nothing limits them. */
  public Optional<Long> left(long owner) {
    return database.jdbi().withHandle(handle -> owners.room(handle, owner));
  }

  /**
   * Keeps room for bytes that are to come, so that nothing else takes it. The intake itself looks
   * again.
   *
   * @param number of the bytes, also when they wait
   * @param replaced numbers of bytes that are not needed once these have come
   * @throws IntakeAwayException with the code {@code QUOTA_FULL}
   */
  public Reservation reserve(long owner, UUID number, long bytes, Collection<UUID> replaced)
      throws IntakeAwayException {
    lock.lock();
    try {
      demand(owner, number, bytes, replaced);
      held.put(number, new Held(owner, bytes, List.copyOf(replaced)));
    } finally {
      lock.unlock();
    }
    return new Reservation(this, owner, number);
  }

  /** The same for bytes to which room was promised by an earlier process. */
  public Reservation remember(long owner, UUID number, long bytes) {
    lock.lock();
    try {
      held.put(number, new Held(owner, bytes, List.of()));
    } finally {
      lock.unlock();
    }
    return new Reservation(this, owner, number);
  }

  /** How many bytes of a person are promised room, on their way or waiting. */
  public long promised(long owner) {
    lock.lock();
    try {
      Set<UUID> besides = heldOr(List.of());
      return heldBesides(owner, null)
          + database.jdbi().withHandle(handle -> owners.promised(handle, owner, besides));
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes have room under this number. */
  long held(UUID number) {
    lock.lock();
    try {
      Held bytes = held.get(number);
      return bytes == null ? 0 : bytes.bytes();
    } finally {
      lock.unlock();
    }
  }

  /** Has a reservation be of so many bytes. */
  void hold(long owner, UUID number, long bytes) throws IntakeAwayException {
    lock.lock();
    try {
      Held before = held.get(number);
      reserve(owner, number, bytes, before == null ? List.of() : before.replaced());
    } finally {
      lock.unlock();
    }
  }

  /** Ends a reservation, if there is one. */
  public void release(UUID number) {
    lock.lock();
    try {
      held.remove(number);
    } finally {
      lock.unlock();
    }
  }

  /**
   * A task whose bytes were just taken in may be counted twice until it is settled, as waiting and
   * as kept; never is anything not counted: what is kept and what waits are of one moment.
   */
  private void demand(long owner, UUID number, long bytes, Collection<UUID> replaced)
      throws IntakeAwayException {
    Set<UUID> besides = heldOr(replaced);
    Optional<Long> room =
        database
            .jdbi()
            .inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle ->
                    owners
                        .room(handle, owner)
                        .map(left -> left - owners.promised(handle, owner, besides)));
    if (room.isPresent() && room.get() - heldBesides(owner, number) < bytes) {
      throw full(owner);
    }
  }

  private long heldBesides(long owner, @Nullable UUID number) {
    return held.entrySet().stream()
        .filter(entry -> entry.getValue().owner() == owner && !entry.getKey().equals(number))
        .mapToLong(entry -> entry.getValue().bytes())
        .sum();
  }

  private Set<UUID> heldOr(Collection<UUID> replaced) {
    Set<UUID> besides = new HashSet<>(held.keySet());
    besides.addAll(replaced);
    return besides;
  }

  IntakeAwayException full(long owner) {
    return new IntakeAwayException(
        "QUOTA_FULL",
        "The library of %s is full; files wait meanwhile. An admin can give it more room, and what leaves the trash makes some."
            .formatted(login(owner)),
        null);
  }

  /** What the keys of a person's originals begin with; those of the house begin with nothing. */
  String folder(long owner) {
    String name = name(owner);
    return name.equals(Owners.HOME) ? "" : "@" + name + "/";
  }

  private String name(long owner) {
    return database
        .jdbi()
        .withHandle(handle -> owners.name(handle, owner))
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + owner));
  }

  private String login(long owner) {
    return database
        .jdbi()
        .withHandle(handle -> owners.login(handle, owner))
        .orElseGet(() -> name(owner));
  }
}
