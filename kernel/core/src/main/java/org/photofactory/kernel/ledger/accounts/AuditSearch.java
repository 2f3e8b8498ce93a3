package org.photofactory.kernel.ledger.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deeds somebody looks for. What is null or empty is no wish.
 *
 * @param actor who did it, in any letter case
 * @param actions one of which it is
 * @param since the first moment that counts
 * @param until the first moment that does not count any more
 */
public record AuditSearch(
    @Nullable String actor,
    List<String> actions,
    @Nullable Instant since,
    @Nullable Instant until) {

  /** All of them. */
  public static final AuditSearch ALL = new AuditSearch(null, List.of(), null, null);

  public AuditSearch {
    actions = List.copyOf(actions);
  }
}
