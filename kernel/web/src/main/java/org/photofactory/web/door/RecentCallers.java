package org.photofactory.web.door;

import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.database.DatabaseAwayException;

/**
 * Remembers for a few seconds whose secret is whose: a page of a gallery is a hundred requests of
 * one browser. While the database is away those who were here within the hour are still known, so
 * that the page can tell them what is going on; nobody can be shut out in that time. Thread-safe.
 */
final class RecentCallers {

  private static final int MOST = 1000;
  private static final long FRESH = Duration.ofSeconds(5).toNanos();
  private static final long STALE = Duration.ofHours(1).toNanos();

  private final LongSupplier nanoTime;
  private long changes;
  private final Map<String, Seen> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > MOST;
        }
      };

  private record Seen(Caller caller, long nanos) {}

  RecentCallers(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whose secret this is; {@code ledger} is asked when it is not known, or not well enough. */
  Optional<Caller> find(Secret secret, Function<Secret, Optional<Caller>> ledger) {
    String key = HexFormat.of().formatHex(secret.hash());
    Seen seen = get(key);
    if (seen != null && age(seen) < FRESH) {
      return Optional.of(seen.caller);
    }
    long before = changes();
    try {
      Optional<Caller> found = ledger.apply(secret);
      found.ifPresentOrElse(caller -> put(key, caller, before), () -> remove(key));
      return found;
    } catch (DatabaseAwayException away) {
      if (seen != null && age(seen) < STALE) {
        return Optional.of(seen.caller);
      }
      throw away;
    }
  }

  synchronized void forget() {
    changes++;
    known.clear();
  }

  private long age(Seen seen) {
    return nanoTime.getAsLong() - seen.nanos;
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized @Nullable Seen get(String key) {
    return known.get(key);
  }

  /** What was read before a change may be wrong by now. */
  private synchronized void put(String key, Caller caller, long before) {
    if (changes == before) {
      known.put(key, new Seen(caller, nanoTime.getAsLong()));
    }
  }

  private synchronized void remove(String key) {
    known.remove(key);
  }
}
