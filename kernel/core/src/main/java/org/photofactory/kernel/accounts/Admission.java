package org.photofactory.kernel.accounts;

import java.time.Duration;
import org.photofactory.kernel.ledger.accounts.Account;

/** What became of a login. */
public sealed interface Admission {

  /** Come in: the secret is what the browser keeps. */
  record Welcome(Account account, Secret secret) implements Admission {}

  /** Login or password are wrong, or the account is closed; it is not said which. */
  record Refused() implements Admission {}

  /** Too many have failed; nothing is looked at before this time has passed. */
  record Wait(Duration pause) implements Admission {}
}
