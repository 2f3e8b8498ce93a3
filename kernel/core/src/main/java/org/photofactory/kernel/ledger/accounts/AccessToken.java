package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that may come in for a person.
 *
 * @param id for showing and revoking it
 * @param accountId for whom it acts
 * @param label what the person calls it
 * @param scopes what it may do at the most; never more than its account may
 * @param times when it was made, ends and was last used
 */
public record AccessToken(long id, long accountId, String label, Set<Scope> scopes, Times times) {

  /** What a token may do. */
  public enum Scope {
    /** Look at the library. */
    READ,
    /** Add files. A device that only sends needs no other. */
    UPLOAD,
    /** Change, trash and restore. */
    WRITE,
    /** What only admins may do. */
    ADMIN
  }

  /**
   * When a token was made, ends and was last used.
   *
   * @param expiresAt null: when it is revoked
   * @param seenAt null: never
   */
  public record Times(Instant createdAt, @Nullable Instant expiresAt, @Nullable Instant seenAt) {}
}
