package org.photofactory.kernel.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AccountTable;
import org.photofactory.kernel.ledger.accounts.InvitationTable;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.kernel.ledger.accounts.SessionTable;

/**
 * How others come into the house: an admin names them, and gives them a link by which they choose a
 * password of their own, once, within a week. The same link helps whoever has forgotten it.
 * Thread-safe.
 */
public final class Invitations {

  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final Database database;
  private final Passwords passwords;
  private final Surroundings surroundings;
  private final AccountTable accounts = new AccountTable();
  private final InvitationTable invitations = new InvitationTable();
  private final SessionTable sessions = new SessionTable();

  /** What time it is, where secrets come from, and where deeds are written down. */
  record Surroundings(Clock clock, SecureRandom random, AuditTrail trail) {}

  /**
   * Who is invited.
   *
   * @param role what they may do
   * @param looksAt whose library a viewer looks at; null for all others
   */
  public record Guest(String login, Role role, @Nullable Account looksAt) {}

  /** An invitation: the secret is told this once. */
  public record Invitation(Account account, Secret secret, Instant expiresAt) {}

  public Invitations(
      Database database,
      PasswordHasher hasher,
      Clock clock,
      SecureRandom random,
      AuditTrail trail) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.passwords = new Passwords(hasher);
    this.surroundings = new Surroundings(clock, random, trail);
  }

  /**
   * Adds a person who has no password yet.
   *
   * @throws AccountRefusedException when the login is taken or no login
   */
  public Invitation invite(Guest guest, Origin origin) {
    String login = Logins.required(guest.login());
    Long looksAt = Household.library(guest.role(), guest.looksAt());
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              long id =
                  accounts
                      .insert(handle, login, guest.role(), looksAt)
                      .orElseThrow(() -> Household.taken(login));
              surroundings.trail().write(handle, origin, Action.ACCOUNT_ADDED, login);
              return invite(handle, id, origin);
            });
  }

  /** Gives a person who is here already another link, for a forgotten password. */
  public Invitation renew(Account account, Origin origin) {
    return database.jdbi().inTransaction(handle -> invite(handle, account.id(), origin));
  }

  /**
   * Takes an invitation: the password is set, all sessions end, and the link is good no more.
   *
   * @return who was invited; empty when the link has ended
   * @throws AccountRefusedException when the password is not taken; the link stays good then
   */
  public Optional<Account> accept(Secret secret, String password, Origin stranger) {
    Instant now = surroundings.clock().instant();
    Optional<Account> invited =
        database
            .jdbi()
            .withHandle(
                handle ->
                    invitations
                        .invited(handle, secret.hash(), now)
                        .flatMap(id -> accounts.byId(handle, id)));
    // The slow part is outside the transaction.
    Optional<String> hash = invited.map(account -> passwords.hash(account.login(), password));
    return hash.flatMap(
        kept -> database.jdbi().inTransaction(handle -> accept(handle, secret, kept, stranger)));
  }

  private Optional<Account> accept(Handle handle, Secret secret, String hash, Origin stranger) {
    return invitations
        .accept(handle, secret.hash(), surroundings.clock().instant())
        .flatMap(
            id -> {
              accounts.setPassword(handle, id, hash);
              sessions.endOthers(handle, id, 0);
              Optional<Account> account = accounts.byId(handle, id);
              account.ifPresent(
                  known ->
                      surroundings
                          .trail()
                          .write(handle, stranger, Action.INVITATION_TAKEN, known.login()));
              return account;
            });
  }

  private Invitation invite(Handle handle, long id, Origin origin) {
    Secret secret = Secret.fresh(surroundings.random());
    Instant expires = surroundings.clock().instant().plus(GOOD_FOR);
    invitations.invite(handle, id, secret.hash(), expires);
    Account account = accounts.byId(handle, id).orElseThrow();
    surroundings.trail().write(handle, origin, Action.INVITED, account.login());
    return new Invitation(account, secret, expires);
  }
}
