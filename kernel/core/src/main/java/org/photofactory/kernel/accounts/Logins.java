package org.photofactory.kernel.accounts;

import java.util.regex.Pattern;
import org.photofactory.kernel.ledger.accounts.AuditEntry;

/** The form of a login. */
final class Logins {

  /** What is told apart at a glance, and needs no quoting in an address, a file name or a shell. */
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}");

  private Logins() {}

  /**
   * @throws AccountRefusedException when it cannot be a login
   */
  static String required(String login) {
    if (!FORM.matcher(login).matches()
        || login.equalsIgnoreCase(Origin.NOBODY)
        || login.equalsIgnoreCase(Origin.CONSOLE)
        || login.equalsIgnoreCase(AuditEntry.APPLIANCE)) {
      throw new AccountRefusedException(
          "LOGIN_INVALID",
          "A login has 2 to 64 letters, digits, and . _ @ + - after the first of them;"
              + " \"nobody\", \"console\" and \"appliance\" are taken.");
    }
    return login;
  }
}
