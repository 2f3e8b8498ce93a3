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
 * Remembers for a few seconds whose secret is whose, and which ones are nobody's: a page of a
 * gallery is a hundred requests of one browser, and a program whose token has ended asks on. While
 * the database is away those who were here within the hour are still known, so that the page can
 * tell them what is going on; nobody can be shut out in that time. Thread-safe.
 */
final class RecentCallers {

  private static final int MOST = 1000;
  private static final long FRESH = Duration.ofSeconds(5).toNanos();
  private static final long STALE = Duration.ofHours(1).toNanos();

  private final LongSupplier nanoTime;
  private long changes;
  private final Latest<Caller> known = new Latest<>();
  private final Latest<String> refused = new Latest<>();

  /** What a secret was found to be, and when. */
  private record Seen<T>(T what, long nanos) {}

  /** Keeps what was asked for last, by hash. */
  private static final class Latest<T> extends LinkedHashMap<String, Seen<T>> {
    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Seen<T>> eldest) {
      return size() > MOST;
    }
  }

  RecentCallers(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whose secret this is; {@code ledger} is asked when it is not known, or not well enough. */
  Optional<Caller> find(Secret secret, Function<Secret, Optional<Caller>> ledger) {
    String key = HexFormat.of().formatHex(secret.hash());
    Seen<Caller> seen = get(known, key);
    if (seen != null && isYounger(seen, FRESH)) {
      return Optional.of(seen.what);
    }
    if (isYounger(get(refused, key), FRESH)) {
      return Optional.empty();
    }
    long before = changes();
    try {
      Optional<Caller> found = ledger.apply(secret);
      remember(key, found, before);
      return found;
    } catch (DatabaseAwayException away) {
      if (seen != null && isYounger(seen, STALE)) {
        return Optional.of(seen.what);
      }
      throw away;
    }
  }

  synchronized void forget() {
    changes++;
    known.clear();
    refused.clear();
  }

  private boolean isYounger(@Nullable Seen<?> seen, long age) {
    return seen != null && nanoTime.getAsLong() - seen.nanos < age;
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized <T> @Nullable Seen<T> get(Latest<T> latest, String key) {
    return latest.get(key);
  }

  /** What was read before a change may be wrong by now. */
  private synchronized void remember(String key, Optional<Caller> found, long before) {
    known.remove(key);
    if (changes != before) {
      return;
    }
    long now = nanoTime.getAsLong();
    found.ifPresentOrElse(
        caller -> known.put(key, new Seen<>(caller, now)),
        () -> refused.put(key, new Seen<>(key, now)));
  }
}
