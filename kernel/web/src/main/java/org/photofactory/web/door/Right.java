package org.photofactory.web.door;

import java.util.EnumSet;
import java.util.Set;
import org.photofactory.kernel.ledger.accounts.AccessToken;
import org.photofactory.kernel.ledger.accounts.Role;

/** What a request may need of whoever makes it. */
public enum Right {
  /** Nothing: also whoever has not logged in. */
  ANYBODY,
  /** To be a person with a session: matters of the own account, which no token may touch. */
  PERSON,
  /** To look at the library. */
  READ,
  /** To add files. */
  UPLOAD,
  /** To change, trash and restore. */
  WRITE,
  /** To manage the house: people, stages, logs. */
  ADMIN;

  /** What a person may do who has logged in. */
  public static Set<Right> of(Role role) {
    return switch (role) {
      case VIEWER -> EnumSet.of(ANYBODY, PERSON, READ);
      case MEMBER -> EnumSet.of(ANYBODY, PERSON, READ, UPLOAD, WRITE);
      case ADMIN -> EnumSet.allOf(Right.class);
    };
  }

  /** What a program may do for a person: what both may. */
  public static Set<Right> of(Role role, Set<AccessToken.Scope> scopes) {
    Set<Right> rights = EnumSet.of(ANYBODY);
    scopes.forEach(scope -> rights.add(of(scope)));
    rights.retainAll(of(role));
    return rights;
  }

  private static Right of(AccessToken.Scope scope) {
    return switch (scope) {
      case READ -> READ;
      case UPLOAD -> UPLOAD;
      case WRITE -> WRITE;
      case ADMIN -> ADMIN;
    };
  }
}
