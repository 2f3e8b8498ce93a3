package org.photofactory.kernel.accounts;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AccountTable;
import org.photofactory.kernel.network.Place;

/**
 * Where people log in. Whoever guesses is slowed, by login and address together, by address, and by
 * login alone (from all over the world at once). Thread-safe.
 */
public final class Entrance {

  private static final int FREE_PER_PAIR = 5;
  private static final int FREE_PER_ADDRESS = 20;
  private static final int FREE_PER_LOGIN = 50;

  private final Database database;
  private final PasswordHasher hasher;
  private final Sessions sessions;
  private final AuditTrail trail;
  private final AccountTable accounts = new AccountTable();
  private final Backoff backoff = new Backoff(System::nanoTime);

  /**
   * Where a login comes from.
   *
   * @param address of the client
   * @param client the browser's name for itself
   */
  public record From(String address, String client) {}

  /** The password that was looked at, as its hash. */
  public record Checked(String hash) {
    @Override
    public String toString() {
      return "Checked[]";
    }
  }

  /** What credentials are worth. */
  public sealed interface Proof {
    /** They are this person's, as long as the password is the one that was looked at. */
    record Known(Account account, Checked checked) implements Proof {}

    /** They are nobody's, or of an account that is closed; it is not said which. */
    record Refused() implements Proof {}

    /** Too many have failed; nothing is looked at before this time has passed. */
    record Wait(Duration pause) implements Proof {}
  }

  public Entrance(Database database, PasswordHasher hasher, Sessions sessions, AuditTrail trail) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.hasher = Objects.requireNonNull(hasher, "hasher is null");
    this.sessions = Objects.requireNonNull(sessions, "sessions is null");
    this.trail = Objects.requireNonNull(trail, "trail is null");
  }

  /** Lets somebody in, or not. A session of its own begins each time. */
  public Admission enter(Credentials credentials, From from) {
    return switch (prove(credentials, from)) {
      case Proof.Known(var account, var checked) ->
          sessions
              .open(account, checked, from)
              .<Admission>map(secret -> new Admission.Welcome(account, secret))
              .orElseGet(Admission.Refused::new);
      case Proof.Refused() -> new Admission.Refused();
      case Proof.Wait(var pause) -> new Admission.Wait(pause);
    };
  }

  /** Whether the credentials are right; wrong ones count, and slow down who guesses. */
  public Proof prove(Credentials credentials, From from) {
    List<Backoff.Key> keys = keys(credentials.login(), from.address());
    Duration pause = keys.stream().map(backoff::pause).max(Comparator.naturalOrder()).orElseThrow();
    if (pause.isPositive()) {
      return new Proof.Wait(pause);
    }
    Optional<Proof.Known> known = known(credentials);
    if (known.isEmpty()) {
      refuse(credentials, from, keys);
      return new Proof.Refused();
    }
    backoff.succeeded(keys.getFirst());
    return known.get();
  }

  /** Lets somebody in who has shown by other means who they are: by a link, or by a key. */
  public Secret admit(Account account, From from) {
    return sessions.open(account, from);
  }

  private void refuse(Credentials credentials, From from, List<Backoff.Key> keys) {
    keys.forEach(backoff::failed);
    boolean slowed = keys.stream().anyMatch(key -> backoff.pause(key).isPositive());
    trail.write(
        Origin.stranger(from.address()),
        slowed ? Action.LOGIN_SLOWED : Action.LOGIN_REFUSED,
        shortened(credentials.login()));
  }

  private Optional<Proof.Known> known(Credentials credentials) {
    Optional<Proof.Known> kept =
        database
            .jdbi()
            .withHandle(
                handle ->
                    accounts
                        .byLogin(handle, credentials.login().replace("\0", ""))
                        .flatMap(
                            account ->
                                accounts
                                    .password(handle, account.id())
                                    .map(hash -> new Proof.Known(account, new Checked(hash)))));
    if (kept.isEmpty()) {
      hasher.pretend(credentials.password());
      return Optional.empty();
    }
    boolean right = hasher.matches(credentials.password(), kept.get().checked().hash());
    return kept.filter(known -> right && !known.account().standing().disabled());
  }

  private static List<Backoff.Key> keys(String login, String address) {
    String name = shortened(login).toLowerCase(Locale.ROOT);
    String place = Place.of(address);
    return List.of(
        new Backoff.Key(name + " from " + place, FREE_PER_PAIR),
        new Backoff.Key("from " + place, FREE_PER_ADDRESS),
        new Backoff.Key("login " + name, FREE_PER_LOGIN));
  }

  /** Whatever a stranger types goes into the trail; not all of it. */
  private static String shortened(String login) {
    return login.length() > 64 ? login.substring(0, 64) : login;
  }
}
