package org.photofactory.kernel.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AuditEntry;
import org.photofactory.kernel.ledger.accounts.AuditSearch;
import org.photofactory.kernel.ledger.accounts.AuditTable;

/** Who did what, when, from where. Thread-safe. */
public final class AuditTrail {

  private final Database database;
  private final Clock clock;
  private final AuditTable table = new AuditTable();

  /** What is written down. */
  public enum Action {
    FIRST_ADMIN,
    LOGIN,
    LOGIN_BY_OIDC,
    OIDC_REFUSED,
    IDENTITY_LINKED,
    IDENTITY_UNLINKED,
    LOGIN_REFUSED,
    LOGIN_SLOWED,
    LOGOUT,
    SESSION_ENDED,
    ACCOUNT_ADDED,
    INVITED,
    INVITATION_TAKEN,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ACCOUNT_LEAVING,
    QUOTA_CHANGED,
    ROLE_CHANGED,
    PASSWORD_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    WORKED_FOR,
    PLUGIN_ASKED_FOR,
    PLUGIN_INSTALLED,
    PLUGIN_ENABLED,
    PLUGIN_DISABLED,
    PLUGIN_ROLLED_BACK,
    PLUGIN_REMOVED,
    PLUGIN_SETTINGS_CHANGED,
    PLUGIN_DATA_REMOVED,
    SAFE_MODE_ENDED,
    CATALOG_ADDED,
    CATALOG_KEY_ACCEPTED,
    CATALOG_REMOVED,
    PLUGIN_TASK_RUN,
    PLUGIN_VERB_RUN,
    BACKUP_CHECK_ASKED,
    BACKUP_RESTORE_ASKED
  }

  public AuditTrail(Database database, Clock clock) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /**
   * What somebody looks for, newest first.
   *
   * @param below the id of the last one seen, 0 at the beginning
   */
  public List<AuditEntry> list(AuditSearch search, long below, int limit) {
    return database.jdbi().withHandle(handle -> table.list(handle, search, below, limit));
  }

  /** Whoever sits at the machine begins to work in somebody's library. */
  public void workedFor(Account owner) {
    write(Origin.console(), Action.WORKED_FOR, owner.login());
  }

  /** Forgets what is older than {@code keep}; returns how many entries. */
  public int prune(Duration keep) {
    return database
        .jdbi()
        .inTransaction(handle -> table.prune(handle, clock.instant().minus(keep)));
  }

  /** In a transaction of its own. */
  public void write(Origin origin, Action action, @Nullable String subject) {
    database.jdbi().useTransaction(handle -> write(handle, origin, action, subject));
  }

  /** In the transaction of the deed, so that neither is without the other. */
  void write(Handle handle, Origin origin, Action action, @Nullable String subject) {
    table.insert(
        handle,
        clock.instant(),
        new AuditEntry.Deed(origin.actor(), action.name(), subject, origin.address()));
  }
}
