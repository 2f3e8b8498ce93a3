package org.photofactory.web.oidc;

import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;

/**
 * The cookie by which a browser that comes back from the provider is known for the one that left.
 */
final class BrowserCookie {

  static final String NAME = "photofactory-oidc";

  private static final String PATH = "/api/v1/oidc";

  private BrowserCookie() {}

  static NewCookie of(Secret browser, boolean secure) {
    return cookie(browser.text(), (int) Flows.LIFE.toSeconds(), secure);
  }

  static NewCookie none(boolean secure) {
    return cookie("", 0, secure);
  }

  static Optional<Secret> read(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isEmpty()).map(Secret::new);
  }

  /** Lax: the browser comes back from another site, and must bring it. */
  private static NewCookie cookie(String value, int maxAge, boolean secure) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path(PATH)
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
