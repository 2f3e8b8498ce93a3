package org.photofactory.web.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.accounts.Visit;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.accounts.AccessToken;
import org.photofactory.kernel.ledger.accounts.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who makes a request, by what was sent with it: a token in {@code Authorization}, else
 * the cookie of a session. Whoever sends two such words is nobody. Safe for use by many threads.
 */
public final class Callers {

  private static final Logger log = LoggerFactory.getLogger(Callers.class);

  /** The house's own account, until the ledger can be asked; it seldom passes to another. */
  private static final long FIRST = 1;

  private static final String CONSOLE = "console";

  private final People people;
  private final ConsoleToken console;
  private volatile long house = FIRST;

  /**
   * Apart, so that nothing that comes as a cookie is taken for a token, nor the other way round.
   */
  private final RecentCallers sessions = new RecentCallers(System::nanoTime);

  private final RecentCallers tokens = new RecentCallers(System::nanoTime);
  private final Errands errands;

  public Callers(People people, ConsoleToken console) {
    this.people = people;
    this.console = console;
    this.errands = new Errands(people, System::nanoTime);
  }

  /**
   * Who it is; empty when nothing was sent, or nothing that is good (any more).
   *
   * @throws org.photofactory.kernel.database.DatabaseAwayException when that cannot be known
   * @throws org.photofactory.web.rest.ProblemException when the console names an owner that is none
   */
  Optional<Caller> find(Request request) {
    String address = RemoteAddress.of(request);
    List<String> words = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION);
    if (words.size() > 1) {
      return Optional.empty();
    }
    if (!words.isEmpty()) {
      String owner = request.getHeaders().get(Errands.HEADER);
      return bearer(words.getFirst())
          .flatMap(secret -> console.is(secret) ? atConsole(owner) : byToken(secret))
          .map(caller -> caller.from(address));
    }
    return SessionCookie.secret(request)
        .flatMap(secret -> sessions.find(secret, this::bySession))
        .map(caller -> caller.from(address));
  }

  /** To be called when an account, a session or a token has changed: nothing is remembered. */
  public void forget() {
    sessions.forget();
    tokens.forget();
  }

  private Optional<Caller> byToken(Secret secret) {
    return tokens.find(secret, this::byAccessToken);
  }

  /**
   * @param named whose library is meant; null: the house's
   */
  private Optional<Caller> atConsole(@Nullable String named) {
    long owner = named == null ? house() : errands.owner(named).id();
    return Optional.of(
        new Caller(
            CONSOLE, Eyes.ofOwner(owner), EnumSet.allOf(Right.class), new Means.ByConsole(), ""));
  }

  /** The console has a word in things also while the ledger is away. */
  private long house() {
    try {
      house = people.household().house();
    } catch (DatabaseAwayException away) {
      log.debug("The house is taken to be account {}", house, away);
    }
    return house;
  }

  private Optional<Caller> bySession(Secret secret) {
    return people.keys().sessions().visit(secret).map(Callers::caller);
  }

  private Optional<Caller> byAccessToken(Secret secret) {
    return people
        .keys()
        .tokens()
        .find(secret)
        .flatMap(
            token ->
                people.household().find(token.accountId()).map(account -> caller(account, token)));
  }

  private static Caller caller(Visit visit) {
    Account account = visit.account();
    return new Caller(
        account.login(), account.eyes(), Right.of(account.role()), new Means.BySession(visit), "");
  }

  private static Caller caller(Account account, AccessToken token) {
    return new Caller(
        account.login(),
        account.eyes(),
        Right.of(account.role(), token.scopes()),
        new Means.ByToken(account, token),
        "");
  }

  /** Basic is for simple tools that know nothing else: the password is a token. */
  private static Optional<Secret> bearer(String authorization) {
    int space = authorization.indexOf(' ');
    String scheme = space < 0 ? authorization : authorization.substring(0, space);
    String word = space < 0 ? "" : authorization.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("Bearer")) {
      return Optional.of(new Secret(word));
    }
    return scheme.equalsIgnoreCase("Basic") ? password(word) : Optional.empty();
  }

  private static Optional<Secret> password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(new Secret(pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
