package org.photofactory.testkit.rooms;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.photofactory.spi.web.Visitor;

/**
 * Somebody who asks a room. Immutable.
 *
 * @param owner id of the account whose library is looked at
 * @param guest true for somebody to whom it is shown
 */
public record RoomVisitor(long owner, boolean guest) implements Visitor {

  /** Whose library it is. */
  public static RoomVisitor owner(long account) {
    return new RoomVisitor(account, false);
  }

  /** Somebody to whom that account shows its library. */
  public static RoomVisitor guest(long account) {
    return new RoomVisitor(account, true);
  }

  @Override
  public String getName() {
    return (guest ? "guest of " : "owner ") + owner;
  }

  SecurityContext letIn() {
    return new LetIn(this);
  }

  private record LetIn(RoomVisitor visitor) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return visitor;
    }

    @Override
    public boolean isUserInRole(String role) {
      return role.equals(visitor.guest() ? "VIEWER" : "MEMBER");
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "COOKIE";
    }
  }
}
