package org.photofactory.web.door;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.photofactory.kernel.ledger.accounts.Role;

/**
 * Who asks, as resources are told: a plugin learns the login and the library ({@code Visitor}), and
 * may ask for the roles {@code ADMIN}, {@code MEMBER} and {@code VIEWER}, of which each holds those
 * below.
 *
 * @param secure true when the request came by TLS
 */
record CallerContext(Caller caller, boolean secure) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return caller;
  }

  @Override
  public boolean isUserInRole(String role) {
    for (Role known : Role.values()) {
      if (known.name().equalsIgnoreCase(role)) {
        return caller.may(rightOf(known));
      }
    }
    return false;
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getAuthenticationScheme() {
    return switch (caller.means()) {
      case Means.BySession _ -> "COOKIE";
      case Means.ByToken _, Means.ByConsole _ -> "BEARER";
    };
  }

  private static Right rightOf(Role role) {
    return switch (role) {
      case VIEWER -> Right.READ;
      case MEMBER -> Right.WRITE;
      case ADMIN -> Right.ADMIN;
    };
  }
}
