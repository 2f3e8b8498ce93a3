package org.photofactory.web.door;

import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.jetty.server.Request;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.Sight;

/**
 * What somebody gets to see.
 *
 * @param eyes whose library it is, and whether a guest looks at it
 * @param sight whose troubles: an admin keeps the factory of the whole house in order, a guest has
 *     none
 */
public record Viewer(Eyes eyes, Sight sight) {

  /** What the caller of a resource gets to see. */
  public static Viewer of(SecurityContext security) {
    return of(Caller.of(security));
  }

  /**
   * What whoever makes a request gets to see.
   *
   * @throws org.photofactory.web.rest.ProblemException when it is a stranger
   */
  public static Viewer of(Request request) {
    return of(Caller.of(request).orElseThrow(() -> Caller.loginNeeded().asException()));
  }

  /** True for who keeps the whole house in order. */
  public boolean keepsHouse() {
    return sight.owner() == null;
  }

  private static Viewer of(Caller caller) {
    return new Viewer(caller.eyes(), sight(caller));
  }

  private static Sight sight(Caller caller) {
    if (caller.may(Right.ADMIN)) {
      return Sight.everybody();
    }
    return caller.eyes().guest() ? Sight.nobody() : Sight.of(caller.owner());
  }
}
