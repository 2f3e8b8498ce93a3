package org.photofactory.kernel.accounts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AccountTable;
import org.photofactory.kernel.ledger.accounts.InvitationTable;
import org.photofactory.kernel.ledger.accounts.LeavingTable;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.kernel.ledger.accounts.SessionTable;

/**
 * The people of the house: who they are, what they may do, and their passwords. There is always an
 * admin who can log in, once there was one. Thread-safe. Every method may throw {@link
 * org.photofactory.kernel.database.DatabaseAwayException}.
 */
public final class Household {

  private final Database database;
  private final AuditTrail trail;
  private final Passwords passwords;
  private final AccountTable accounts = new AccountTable();
  private final LeavingTable leaving = new LeavingTable();
  private final SessionTable sessions = new SessionTable();
  private final InvitationTable invitations = new InvitationTable();

  /** A login with its password, as a person typed them. */
  public record Credentials(String login, String password) {
    /** Without the password, so that no log ever holds one. */
    @Override
    public String toString() {
      return "Credentials[" + login + "]";
    }
  }

  public Household(Database database, PasswordHasher hasher, AuditTrail trail) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.passwords = new Passwords(Objects.requireNonNull(hasher, "hasher is null"));
    this.trail = Objects.requireNonNull(trail, "trail is null");
  }

  /** Everybody, by login. */
  public List<Account> all() {
    return database.jdbi().withHandle(accounts::all);
  }

  /** One account. */
  public Optional<Account> find(long id) {
    return database.jdbi().withHandle(handle -> accounts.byId(handle, id));
  }

  /** Whose login this is, in whatever letter case. */
  public Optional<Account> find(String login) {
    return database.jdbi().withHandle(handle -> accounts.byLogin(handle, login));
  }

  /** Id of the house's own account, whoever has it. */
  public long house() {
    return database.jdbi().withHandle(accounts::house);
  }

  /** Who owns the library of the first day; empty until the first person has come. */
  Optional<Account> home() {
    return database.jdbi().withHandle(accounts::home);
  }

  /** True until the first person has come: then, and only then, {@link #moveIn} works. */
  public boolean empty() {
    return !database.jdbi().withHandle(accounts::anybody);
  }

  /**
   * The first person comes, becomes admin and owns what is there already.
   *
   * @throws AccountRefusedException when somebody came before, or the credentials are not taken
   */
  public Account moveIn(Credentials credentials, Origin origin) {
    String hash = checked(credentials);
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              long id =
                  accounts
                      .takeOver(handle, credentials.login(), hash)
                      .orElseThrow(Household::somebodyCameBefore);
              trail.write(handle, origin, Action.FIRST_ADMIN, credentials.login());
              return required(handle, id);
            });
  }

  /**
   * Adds a person.
   *
   * @param looksAt whose library a viewer looks at; null: its own
   * @throws AccountRefusedException when the login is taken or the credentials are not
   */
  public Account add(Credentials credentials, Role role, @Nullable Account looksAt, Origin origin) {
    String hash = checked(credentials);
    Long library = library(role, looksAt);
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              long id =
                  accounts
                      .insert(handle, credentials.login(), role, library)
                      .orElseThrow(() -> taken(credentials.login()));
              accounts.setPassword(handle, id, hash);
              trail.write(handle, origin, Action.ACCOUNT_ADDED, credentials.login());
              return required(handle, id);
            });
  }

  /**
   * Gives a person another password, and ends the sessions of whoever knew the old one, and a link
   * for a new one that is not taken yet.
   *
   * @param spared id of the session that goes on, that of the person who asks; 0 for none
   */
  public void changePassword(Account account, String password, long spared, Origin origin) {
    String hash = checked(new Credentials(account.login(), password));
    database
        .jdbi()
        .useTransaction(
            handle -> {
              accounts.setPassword(handle, account.id(), hash);
              sessions.endOthers(handle, account.id(), spared);
              invitations.withdraw(handle, account.id());
              trail.write(handle, origin, Action.PASSWORD_CHANGED, account.login());
            });
  }

  /**
   * Closes an account, and ends its sessions; or opens it again. Who was leaving is called back by
   * that, and all that went into the trash with them.
   *
   * @throws AccountRefusedException when it is the last admin's, or was handed over
   */
  public void setDisabled(Account account, boolean disabled, Origin origin) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              if (disabled) {
                requireOtherAdmin(handle, account);
                sessions.endOthers(handle, account.id(), 0);
              }
              if (!accounts.setDisabled(handle, account.id(), disabled)) {
                throw handedOver();
              }
              if (!disabled) {
                leaving.callBack(handle, account.id());
              }
              Action action = disabled ? Action.ACCOUNT_DISABLED : Action.ACCOUNT_ENABLED;
              trail.write(handle, origin, action, account.login());
            });
  }

  /**
   * Gives a person another role.
   *
   * @param looksAt whose library a viewer looks at; null: its own
   * @throws AccountRefusedException when it would take the last admin's
   */
  public void setRole(Account account, Role role, @Nullable Account looksAt, Origin origin) {
    Long library = library(role, looksAt);
    database
        .jdbi()
        .useTransaction(
            handle -> {
              if (role != Role.ADMIN) {
                requireOtherAdmin(handle, account);
              }
              accounts.setRole(handle, account.id(), role, library);
              trail.write(handle, origin, Action.ROLE_CHANGED, account.login() + ": " + role);
            });
  }

  /**
   * Limits how much a library may take. What is in it already stays.
   *
   * @param bytes null: as much as there is room
   */
  public void setQuota(Account account, @Nullable Long bytes, Origin origin) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              accounts.setQuota(handle, account.id(), bytes);
              String quota = bytes == null ? "none" : bytes + " bytes";
              trail.write(handle, origin, Action.QUOTA_CHANGED, account.login() + ": " + quota);
            });
  }

  private String checked(Credentials credentials) {
    return passwords.hash(Logins.required(credentials.login()), credentials.password());
  }

  private void requireOtherAdmin(Handle handle, Account account) {
    List<Long> admins = accounts.lockAdmins(handle);
    if (admins.equals(List.of(account.id()))) {
      throw lastAdmin();
    }
  }

  private Account required(Handle handle, long id) {
    return accounts.byId(handle, id).orElseThrow();
  }

  private static AccountRefusedException handedOver() {
    return new AccountRefusedException(
        "LEAVING", "What this account owned is handed over; it cannot be opened again.");
  }

  private static AccountRefusedException somebodyCameBefore() {
    return new AccountRefusedException(
        "NOT_FIRST", "Somebody has come before; an admin can add an account.");
  }

  /** Only a viewer looks at the library of another. */
  static @Nullable Long library(Role role, @Nullable Account looksAt) {
    return role == Role.VIEWER && looksAt != null ? Long.valueOf(looksAt.library()) : null;
  }

  static AccountRefusedException lastAdmin() {
    return new AccountRefusedException(
        "LAST_ADMIN", "This is the last admin; make somebody else admin first.");
  }

  static AccountRefusedException taken(String login) {
    return new AccountRefusedException("LOGIN_TAKEN", "There is a \"" + login + "\" already.");
  }
}
