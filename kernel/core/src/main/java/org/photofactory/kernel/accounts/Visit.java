package org.photofactory.kernel.accounts;

import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Session;

/** A person who has logged in, with the session that says so. */
public record Visit(Account account, Session session) {}
