package org.photofactory.kernel.ledger.accounts;

/** What an account may do, from the least to the most. */
public enum Role {
  /** Looks. */
  VIEWER,
  /** Looks, and adds to and changes an own library. */
  MEMBER,
  /** Does everything, and manages the others. */
  ADMIN
}
