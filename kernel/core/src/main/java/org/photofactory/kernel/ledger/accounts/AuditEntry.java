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

  /** Who does what nobody is asked about at that moment. */
  public static final String APPLIANCE = "appliance";

  /**
   * What was done, by whom, from where.
   *
   * @param actor login of an account, or {@code nobody}, {@code console} or {@code appliance}
   * @param action for example {@code LOGIN}
   * @param subject what it was done to; null when there is nothing to name
   * @param address where it came from; null at the console
   */
  public record Deed(
      String actor, String action, @Nullable String subject, @Nullable String address) {

    /** By the appliance itself. */
    public static Deed ofAppliance(String action, String subject) {
      return new Deed(APPLIANCE, action, subject, null);
    }
  }
}
