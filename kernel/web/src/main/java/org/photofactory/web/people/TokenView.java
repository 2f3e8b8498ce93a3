package org.photofactory.web.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AccessTokens.Made;
import org.photofactory.kernel.ledger.accounts.AccessToken;

/**
 * <i>Token</i> of the API.
 *
 * @param label what the person calls it
 * @param expiresAt null: good until it is revoked
 * @param seenAt last use; null: never
 */
public record TokenView(
    long id,
    String label,
    Set<AccessToken.Scope> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant seenAt) {

  static TokenView of(AccessToken token) {
    return new TokenView(
        token.id(),
        token.label(),
        token.scopes(),
        token.times().createdAt(),
        token.times().expiresAt(),
        token.times().seenAt());
  }

  /** A token that has just been made: its secret is told this once. */
  public record NewToken(TokenView token, String secret) {
    static NewToken of(Made made) {
      return new NewToken(TokenView.of(made.token()), made.secret().text());
    }

    @Override
    public String toString() {
      return "NewToken[" + token + "]";
    }
  }
}
