package org.photofactory.web.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

/**
 * <i>Account</i> of the API.
 *
 * @param hasPassword false while an invitation has not been taken
 * @param leaving true while what it owns goes, and the account with it; or comes back
 * @param quotaBytes how much its library may take; null: as much as there is room
 * @param usedBytes how much its originals take, those in the trash too
 * @param looksAt id of the account whose library a viewer looks at; null: an own one
 * @param seenAt last login; null: never
 */
public record AccountView(
    long id,
    String login,
    Role role,
    boolean hasPassword,
    boolean disabled,
    boolean leaving,
    @Nullable Long quotaBytes,
    long usedBytes,
    @Nullable Long looksAt,
    Instant createdAt,
    @Nullable Instant seenAt) {

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.login(),
        account.role(),
        account.standing().hasPassword(),
        account.standing().disabled(),
        account.standing().leaving(),
        account.space().quotaBytes(),
        account.space().usedBytes(),
        account.library() == account.id() ? null : Long.valueOf(account.library()),
        account.createdAt(),
        account.seenAt());
  }
}
