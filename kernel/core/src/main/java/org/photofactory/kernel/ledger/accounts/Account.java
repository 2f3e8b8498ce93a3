package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.Eyes;

/**
 * A person who may come in.
 *
 * @param id stable for ever
 * @param login what the person types; letter case does not matter
 * @param role what the person may do
 * @param library id of the account whose library it looks at: its own, but for viewers
 * @param standing whether and how the account can be used
 * @param space how much room its library takes, and may
 * @param createdAt when it was made
 * @param seenAt last login; null when there was none
 */
public record Account(
    long id,
    String login,
    Role role,
    long library,
    Standing standing,
    Space space,
    Instant createdAt,
    @Nullable Instant seenAt) {

  /** With what eyes it looks at that library. */
  public Eyes eyes() {
    return new Eyes(library, library != id);
  }

  /**
   * Whether and how an account can be used.
   *
   * @param hasPassword false when it cannot log in with one
   * @param disabled true when an admin has closed it
   * @param leaving true while what it owns goes, and the account with it; or comes back
   */
  public record Standing(boolean hasPassword, boolean disabled, boolean leaving) {}

  /**
   * The room of a library.
   *
   * @param quotaBytes how much it may take; null: as much as there is
   * @param usedBytes how much its originals take, those in the trash too
   */
  public record Space(@Nullable Long quotaBytes, long usedBytes) {}
}
