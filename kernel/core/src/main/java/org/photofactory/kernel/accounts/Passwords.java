package org.photofactory.kernel.accounts;

/** Takes new passwords: those that are good enough become hashes. Thread-safe. */
final class Passwords {

  private final PasswordRules rules = new PasswordRules();
  private final PasswordHasher hasher;

  Passwords(PasswordHasher hasher) {
    this.hasher = hasher;
  }

  /**
   * The hash to be kept.
   *
   * @throws AccountRefusedException {@code PASSWORD_WEAK}
   */
  String hash(String login, String password) {
    rules
        .objection(login, password)
        .ifPresent(
            objection -> {
              throw new AccountRefusedException("PASSWORD_WEAK", objection);
            });
    return hasher.hash(password);
  }
}
