package org.photofactory.web.people;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Means;
import org.photofactory.web.door.Right;
import org.photofactory.web.door.SessionCookie;

/**
 * <i>Session</i> of the API: who somebody is, and what they may do.
 *
 * @param account null at the console
 * @param csrf what must be sent as {@code X-CSRF-Token}; null where no cookie is used
 */
public record SessionView(
    @Nullable AccountView account, Set<Right> rights, @Nullable String csrf, Kind means) {

  /** By what somebody came in. */
  public enum Kind {
    SESSION,
    TOKEN,
    CONSOLE
  }

  /** Of somebody who has just come in. */
  static SessionView of(Account account, Secret secret) {
    return new SessionView(
        AccountView.of(account),
        worthTelling(Right.of(account.role())),
        SessionCookie.csrf(secret),
        Kind.SESSION);
  }

  /** Of whoever makes a request. */
  static SessionView of(Caller caller, @Nullable String cookie) {
    Set<Right> rights = worthTelling(caller.rights());
    return switch (caller.means()) {
      case Means.BySession(var visit) ->
          new SessionView(
              AccountView.of(visit.account()),
              rights,
              cookie == null ? null : SessionCookie.csrf(new Secret(cookie)),
              Kind.SESSION);
      case Means.ByToken(var account, _) ->
          new SessionView(AccountView.of(account), rights, null, Kind.TOKEN);
      case Means.ByConsole() -> new SessionView(null, rights, null, Kind.CONSOLE);
    };
  }

  private static Set<Right> worthTelling(Set<Right> rights) {
    Set<Right> told = EnumSet.copyOf(rights);
    told.remove(Right.ANYBODY);
    return told;
  }
}
