package org.photofactory.web.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.config.NearestName;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.web.rest.Problem;

/**
 * What whoever sits at the machine does in the library of another. An errand is many requests: the
 * trail tells once that it began. Thread-safe.
 */
final class Errands {

  /** Names whose library is meant, percent-encoded; heard from the console alone. */
  static final String HEADER = "X-Owner";

  /** After a rest as long as this, what comes is another errand. */
  private static final long REST = Duration.ofMinutes(10).toNanos();

  private final People people;
  private final LongSupplier nanoTime;
  private final Map<Long, Long> latest = new HashMap<>();

  Errands(People people, LongSupplier nanoTime) {
    this.people = people;
    this.nanoTime = nanoTime;
  }

  /**
   * Whose library is meant.
   *
   * @throws org.photofactory.web.rest.ProblemException when it is nobody's who could add to it
   */
  Account owner(String named) {
    String login = decoded(named);
    Account account =
        people.household().find(login).orElseThrow(() -> unknown(login).asException());
    if (account.standing().disabled() || account.role() == Role.VIEWER) {
      throw notAdding(account).asException();
    }
    if (begins(account.id())) {
      people.trail().workedFor(account);
    }
    return account;
  }

  private synchronized boolean begins(long account) {
    long now = nanoTime.getAsLong();
    @Nullable Long before = latest.put(account, now);
    return before == null || now - before > REST;
  }

  /** A plus sign is one: it may stand in a login. */
  private static String decoded(String named) {
    try {
      return URLDecoder.decode(named.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return named;
    }
  }

  private Problem unknown(String login) {
    List<String> logins = people.household().all().stream().map(Account::login).toList();
    Optional<String> near = NearestName.of(login, logins);
    return Problem.of(
        422,
        "OWNER_UNKNOWN",
        "There is no account " + login + ".",
        near.map(name -> "Did you mean " + name + "?")
            .orElse("photofactory user list tells who is there."));
  }

  private static Problem notAdding(Account account) {
    return account.role() == Role.VIEWER
        ? Problem.of(
            422,
            "OWNER_NOT_ADDING",
            account.login() + " is a viewer and has no library of their own.",
            "Name a member or an admin.")
        : Problem.of(
            422,
            "OWNER_NOT_ADDING",
            "The account " + account.login() + " is closed.",
            "Open it first: photofactory user enable " + account.login());
  }
}
