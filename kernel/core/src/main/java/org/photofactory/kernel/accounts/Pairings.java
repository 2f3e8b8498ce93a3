package org.photofactory.kernel.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.photofactory.kernel.accounts.AccessTokens.Made;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.AccessTokenTable.Wanted;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.network.Place;

/**
 * How devices that only send (cameras, scripts) get a token without anybody typing one: a person
 * reads a short code to them, which is good once and for ten minutes. Kept in memory; a restart
 * forgets open codes. Thread-safe.
 */
public final class Pairings {

  /** Letters and digits that are not taken for each other: 32 of them, 40 bits a code. */
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 8;
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** Wrong codes that cost nothing; of all of them together, since one hits any open code. */
  private static final int FREE_PER_ADDRESS = 10;

  private static final int FREE_IN_ALL = 1000;
  private static final int MOST_OPEN = 1000;

  private final Clock clock;
  private final SecureRandom random;
  private final AccessTokens tokens;
  private final Backoff backoff = new Backoff(System::nanoTime);

  /** Whoever opens more than that loses the oldest. */
  private final Map<String, Open> open =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Open> eldest) {
          return size() > MOST_OPEN;
        }
      };

  private record Open(Account account, Instant expiresAt) {}

  /**
   * A code.
   *
   * @param code for example {@code ABCD-EFGH}
   */
  public record Pairing(String code, Instant expiresAt) {}

  /** What became of a code that a device sent. */
  public sealed interface Claim {
    /** The device may come in. */
    record Paired(Made made) implements Claim {}

    /** There is no such code, or not any more. */
    record Unknown() implements Claim {}

    /** Too many were wrong; nothing is looked at before this time has passed. */
    record Wait(Duration pause) implements Claim {}
  }

  public Pairings(Clock clock, SecureRandom random, AccessTokens tokens) {
    this.clock = clock;
    this.random = random;
    this.tokens = tokens;
  }

  /** Opens a code for a device of this person. */
  public synchronized Pairing begin(Account account) {
    Instant now = clock.instant();
    open.values().removeIf(pairing -> !pairing.expiresAt().isAfter(now));
    String signs =
        random
            .ints(LENGTH, 0, SIGNS.length())
            .mapToObj(place -> String.valueOf(SIGNS.charAt(place)))
            .collect(Collectors.joining());
    Instant expires = now.plus(GOOD_FOR);
    open.put(signs, new Open(account, expires));
    return new Pairing(signs.substring(0, 4) + '-' + signs.substring(4), expires);
  }

  /**
   * A device brings a code, in whatever letter case, and gets a token that may only upload.
   *
   * @param label what the device calls itself
   * @throws AccountRefusedException when the label is none; the code stays good then
   */
  public Claim claim(String code, String label, String address) {
    Backoff.Key here = new Backoff.Key(Place.of(address), FREE_PER_ADDRESS);
    Backoff.Key everywhere = new Backoff.Key("everywhere", FREE_IN_ALL);
    Duration pause = longer(backoff.pause(here), backoff.pause(everywhere));
    if (pause.isPositive()) {
      return new Claim.Wait(pause);
    }
    String signs = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    Optional<Made> made = take(signs, label, address);
    if (made.isEmpty()) {
      backoff.failed(here);
      backoff.failed(everywhere);
      return new Claim.Unknown();
    }
    return new Claim.Paired(made.get());
  }

  /** One at a time, so that a code is good once. */
  private synchronized Optional<Made> take(String signs, String label, String address) {
    Open pairing = open.get(signs);
    if (pairing == null || !pairing.expiresAt().isAfter(clock.instant())) {
      return Optional.empty();
    }
    Account account = pairing.account();
    Wanted wanted = new Wanted(account.id(), label, Set.of(Scope.UPLOAD), null);
    Made made = tokens.make(wanted, new Origin(account.login(), address));
    open.remove(signs);
    return Optional.of(made);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
