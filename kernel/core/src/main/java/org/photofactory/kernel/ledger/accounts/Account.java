package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who may come in.
 *
 * @param id stable for ever
 * @param login what the person types; letter case does not matter
 * @param role what the person may do
 * @param library id of the account whose library it looks at: its own, but for viewers
 * @param standing whether and how the account can be used
 * @param createdAt when it was made
 * @param seenAt last login; null when there was none
 */
public record Account(
    long id,
    String login,
    Role role,
    long library,
    Standing standing,
    Instant createdAt,
    @Nullable Instant seenAt) {

  /**
   * Whether and how an account can be used.
   *
   * @param hasPassword false when it cannot log in with one
   * @param disabled true when an admin has closed it
   */
  public record Standing(boolean hasPassword, boolean disabled) {}
}
