package org.photofactory.kernel.accounts;

import org.photofactory.kernel.ledger.accounts.Account;

/** What became of somebody whom an OpenID provider has let in. */
public sealed interface Arrival {

  /** Come in: the secret is what the browser keeps. */
  record Welcome(Account account, Secret secret) implements Arrival {}

  /** No account is linked to the person, and none is to be made. */
  record Unknown() implements Arrival {}

  /** The account to be made would have the login of another, who may link it. */
  record LoginTaken(String login) implements Arrival {}

  /** The provider's name for the person cannot be a login. */
  record LoginInvalid(String login) implements Arrival {}

  /** An admin has closed the account. */
  record Closed(Account account) implements Arrival {}
}
