package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param id grows with time
 * @param at when
 * @param deed what, by whom, from where
 */
public record AuditEntry(long id, Instant at, Deed deed) {

  /**
   * What was done, by whom, from where.
   *
   * @param actor login of an account, or {@code nobody}, or {@code console}
   * @param action for example {@code LOGIN}
   * @param subject what it was done to; null when there is nothing to name
   * @param address where it came from; null at the console
   */
  public record Deed(
      String actor, String action, @Nullable String subject, @Nullable String address) {}
}
