package org.photofactory.kernel.ledger.edits;

import java.time.Instant;

/**
 * A row of {@code edit_log}.
 *
 * @param id grows with time
 * @param deed who said what, when
 */
public record LoggedEdit(long id, Deed deed) {

  /**
   * Who said what, when.
   *
   * @param actor as the account was called then
   * @param changes JSON: {@code from} and {@code to} by field; null there is what the file says
   */
  public record Deed(Instant at, String actor, String changes) {}
}
