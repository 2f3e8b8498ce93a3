package org.photofactory.kernel.vault.intake;

import org.photofactory.spi.intake.Intake;

/** The doors for new media, one into the library of each person. Safe for use by many threads. */
@FunctionalInterface
public interface Intakes {

  /**
   * The door into a person's library, for what was {@linkplain Rooms#reserve promised} room. What
   * finds none there is refused with the code {@code QUOTA_FULL}.
   *
   * @param owner id of the account
   */
  Intake of(long owner);
}
