package org.photofactory.web.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import java.net.URI;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;

/** Asks a provider, by the browser, to end its own session too. */
final class EndSession {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private EndSession() {}

  /**
   * Where the browser goes; empty when the provider does not offer that.
   *
   * @param client how the provider knows the appliance
   * @param token what it signed at the login; it tells whose session is meant
   * @param back where the browser comes back to
   */
  static Optional<URI> of(Provider provider, String client, Secret token, URI back) {
    return Optional.ofNullable(provider.metadata().getEndSessionEndpointURI())
        .filter(EndSession::isPage)
        .map(end -> request(end, client, token, back).toURI());
  }

  private static LogoutRequest request(URI end, String client, Secret token, URI back) {
    return new LogoutRequest(end, hint(token), null, new ClientID(client), back, null, null);
  }

  private static boolean isPage(URI end) {
    return SCHEMES.contains(String.valueOf(end.getScheme()).toLowerCase(Locale.ROOT));
  }

  /** Without one the provider asks the person. */
  private static @Nullable JWT hint(Secret token) {
    try {
      return JWTParser.parse(token.text());
    } catch (ParseException none) {
      return null;
    }
  }
}
