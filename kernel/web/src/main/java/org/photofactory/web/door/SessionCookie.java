package org.photofactory.web.door;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;
import org.photofactory.kernel.accounts.Secret;

/** The cookie in which a browser keeps its session. */
public final class SessionCookie {

  /** Its name. */
  public static final String NAME = "photofactory";

  /** Header that repeats the session's word against forgery. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  /** As long as an unused session is kept. */
  private static final Duration KEPT = Duration.ofDays(30);

  private SessionCookie() {}

  /** The secret that a browser has sent; two different ones are none, as one was put there. */
  static Optional<Secret> secret(Request request) {
    List<String> sent =
        Request.getCookies(request).stream()
            .filter(cookie -> cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
            .map(HttpCookie::getValue)
            .distinct()
            .toList();
    return sent.size() == 1 ? Optional.of(new Secret(sent.getFirst())) : Optional.empty();
  }

  /**
   * Gives a browser its session.
   *
   * @param secure true when the browser speaks TLS to us; it then never sends it otherwise
   */
  public static NewCookie of(Secret secret, boolean secure) {
    return cookie(secret.text(), (int) KEPT.toSeconds(), secure);
  }

  /** Takes it away. */
  public static NewCookie none(boolean secure) {
    return cookie("", 0, secure);
  }

  /**
   * What a page of our own must send beside the cookie with whatever changes something: other sites
   * can have browsers send the cookie, but cannot read this. Made of the secret by SHA-256, so it
   * gives nothing away and needs no place in the ledger.
   */
  public static String csrf(Secret secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] word = sha256.digest(("csrf " + secret.text()).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static NewCookie cookie(String value, int maxAge, boolean secure) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
