package org.photofactory.kernel.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AccountTable;
import org.photofactory.kernel.ledger.accounts.Leaving;
import org.photofactory.kernel.ledger.accounts.LeavingTable;
import org.photofactory.kernel.ledger.accounts.SessionTable;

/**
 * How people leave. The account is closed at once; what it owns is moved by the vault's room
 * afterwards, and its row goes with the last of it. Who left their things to the trash can be
 * called back while they lie there: opening the account again does it. Thread-safe.
 */
public final class Departures {

  private final Database database;
  private final Clock clock;
  private final AuditTrail trail;
  private final AccountTable accounts = new AccountTable();
  private final LeavingTable leaving = new LeavingTable();
  private final SessionTable sessions = new SessionTable();

  /** What becomes of what somebody owns. */
  public enum Files {
    /** It goes to the admin who asks; what that one has already goes into the trash. */
    HAND_OVER,
    /** It goes into the trash, and from there for ever after its days. */
    TRASH
  }

  public Departures(Database database, Clock clock, AuditTrail trail) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
    this.trail = Objects.requireNonNull(trail, "trail is null");
  }

  /**
   * Closes an account for good.
   *
   * @param heir who asks; gets what is handed over, and the house's own folder if it was the
   *     leaver's
   * @throws AccountRefusedException when it is the last admin's, the own one, or leaving already
   */
  public void begin(Account leaver, Files files, Account heir, Origin origin) {
    if (leaver.id() == heir.id()) {
      throw new AccountRefusedException(
          "OWN_ACCOUNT", "Nobody can remove the own account; another admin can.");
    }
    database
        .jdbi()
        .useTransaction(
            handle -> {
              begin(handle, leaver, files, heir.id());
              trail.write(handle, origin, Action.ACCOUNT_LEAVING, leaver.login() + ": " + files);
            });
  }

  private void begin(Handle handle, Account leaver, Files files, long heir) {
    if (accounts.lockAdmins(handle).equals(List.of(leaver.id()))) {
      throw Household.lastAdmin();
    }
    boolean begun =
        leaving.begin(
            handle,
            new Leaving(
                leaver.id(),
                leaver.login(),
                Leaving.Way.valueOf(files.name()),
                clock.instant(),
                heir));
    if (!begun) {
      throw new AccountRefusedException(
          "LEAVING", "This account is on its way out already, or on its way back.");
    }
    sessions.endOthers(handle, leaver.id(), 0);
  }
}
