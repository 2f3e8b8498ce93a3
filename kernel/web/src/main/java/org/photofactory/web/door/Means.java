package org.photofactory.web.door;

import org.photofactory.kernel.accounts.Visit;
import org.photofactory.kernel.ledger.accounts.AccessToken;
import org.photofactory.kernel.ledger.accounts.Account;

/** By what somebody came in. */
public sealed interface Means {

  /** A person whose browser has a session. */
  record BySession(Visit visit) implements Means {}

  /** A program that acts for a person. */
  record ByToken(Account account, AccessToken token) implements Means {}

  /** Whoever sits at the machine and can read the appliance's own files. */
  record ByConsole() implements Means {}
}
