package org.photofactory.kernel.ledger;

/**
 * With whose eyes a library is looked at.
 *
 * @param owner id of the account whose library it is
 * @param guest true for somebody else than the owner: what is hidden, archived or in the trash is
 *     not there for them
 */
public record Eyes(long owner, boolean guest) {

  /** Those of the owner, who sees everything. */
  public static Eyes ofOwner(long owner) {
    return new Eyes(owner, false);
  }

  /** Those of somebody to whom the owner shows the library. */
  public static Eyes ofGuest(long owner) {
    return new Eyes(owner, true);
  }
}
