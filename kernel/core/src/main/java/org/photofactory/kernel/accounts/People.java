package org.photofactory.kernel.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.photofactory.kernel.database.Database;

/**
 * The room of accounts, wired. Everything in here is safe for use by many threads.
 *
 * @param household who lives here
 * @param departures how they leave
 * @param invitations how others come in
 * @param entrance where people log in
 * @param provider who they are at an OpenID provider, and how they come in by it
 * @param keys what lets browsers and programs in after that
 * @param trail what was done
 */
public record People(
    Household household,
    Departures departures,
    Invitations invitations,
    Entrance entrance,
    ByProvider provider,
    Keys keys,
    AuditTrail trail) {

  /** Links to an OpenID provider, and where those come in who have one. */
  public record ByProvider(Identities identities, Reception reception) {}

  /** What lets browsers, programs and devices in. */
  public record Keys(Sessions sessions, AccessTokens tokens, Pairings pairings) {}

  /** Forgets sessions that have ended, and of the trail what is older. */
  public void prune(Duration trailKept) {
    keys.sessions().prune();
    trail.prune(trailKept);
  }

  /** The room over a ledger. */
  public static People of(Database database, Clock clock) {
    return of(database, clock, new PasswordHasher(new SecureRandom()));
  }

  /**
   * The room over a ledger.
   *
   * @param hasher computes what is kept of passwords
   */
  public static People of(Database database, Clock clock, PasswordHasher hasher) {
    SecureRandom random = new SecureRandom();
    AuditTrail trail = new AuditTrail(database, clock);
    Sessions sessions = new Sessions(database, clock, random, trail);
    AccessTokens tokens = new AccessTokens(database, clock, random, trail);
    Household household = new Household(database, hasher, trail);
    Identities identities = new Identities(database, clock, trail);
    return new People(
        household,
        new Departures(database, clock, trail),
        new Invitations(database, hasher, clock, random, trail),
        new Entrance(database, hasher, sessions, trail),
        new ByProvider(identities, new Reception(household, identities, sessions)),
        new Keys(sessions, tokens, new Pairings(clock, random, tokens)),
        trail);
  }
}
