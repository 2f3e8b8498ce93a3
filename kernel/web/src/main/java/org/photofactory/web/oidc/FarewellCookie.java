package org.photofactory.web.oidc;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.web.door.SessionCookie;

/**
 * The cookie in which a browser keeps what the provider signed at the login, so that the provider
 * can be asked to log the same person out. The browser sends it where sessions begin and end and
 * nowhere else, and it counts only beside the session that began with it.
 */
public final class FarewellCookie {

  public static final String NAME = "photofactory-farewell";

  private static final String PATH = "/api/v1/session";
  private static final Duration KEPT = Duration.ofDays(30);

  /**
   * Browsers keep 4 KiB of one cookie, and a proxy like nginx takes as much of all the headers of
   * an answer, unless it is told otherwise.
   */
  static final int LONGEST = 2500;

  private FarewellCookie() {}

  static NewCookie of(Secret session, Secret token, boolean secure) {
    // Without the token the provider asks the person, who is better served than by no farewell.
    String told = token.text().length() > LONGEST ? "" : token.text();
    return cookie(SessionCookie.csrf(session) + '.' + told, (int) KEPT.toSeconds(), secure);
  }

  /** Takes it away. */
  public static NewCookie none(boolean secure) {
    return cookie("", 0, secure);
  }

  /** The same for as long again; away with it when it is of a session before. */
  public static NewCookie again(String value, Secret session, boolean secure) {
    return token(value, session).isPresent()
        ? cookie(value, (int) KEPT.toSeconds(), secure)
        : none(secure);
  }

  /** What the provider signed when this session began; empty when it began otherwise. */
  public static Optional<Secret> token(@Nullable String value, Secret session) {
    String own = SessionCookie.csrf(session) + '.';
    return Optional.ofNullable(value)
        .filter(text -> text.startsWith(own))
        .map(text -> new Secret(text.substring(own.length())));
  }

  private static NewCookie cookie(String value, int maxAge, boolean secure) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path(PATH)
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
