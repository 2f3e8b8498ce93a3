package org.photofactory.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider of its own, on a port of its own: with discovery, codes that are good once,
 * PKCE, signed tokens and user info. It lets everybody in at once, as whom the test says.
 */
public final class TestProvider implements AutoCloseable {

  public static final String CLIENT = "photos";
  public static final String SECRET = "a secret of at least 256 bits, for what signs by it";

  private static final String NAME = "home";
  private static final long AN_HOUR = 3600;

  private final Keys keys = new Keys();
  private final Desk tokens = new Desk("/token");
  private final Desk people = new Desk("/userinfo");
  private final MockOAuth2Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Begins to listen. */
  public TestProvider() throws Exception {
    OAuth2TokenProvider maker = new OAuth2TokenProvider(keys);
    this.server = new MockOAuth2Server(config(maker), tokens, people);
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  /** Its address, as it calls itself. */
  public String issuer() {
    return server.issuerUrl(NAME).toString();
  }

  /** Who logs in next, and what is said of them. */
  public void next(String subject, Map<String, Object> claims) {
    server.enqueueCallback(
        new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), claims, AN_HOUR));
  }

  /** What it would sign, by the key of today. */
  public String signed(Map<String, Object> claims, Duration good) {
    return server.anyToken(server.issuerUrl(NAME), claims, good).serialize();
  }

  /** From now on tokens are signed by another key of the same name. */
  public void signByAnotherKey() throws JOSEException {
    keys.signing = Keys.make(NAME);
  }

  /** From now on keys have another name too, as after a change that is announced. */
  public void changeKey() throws JOSEException {
    keys.signing = Keys.make("next");
  }

  /** What the tokens' desk answers from now on; null: what it should. */
  public void answerTokens(int status, @Nullable String body) {
    tokens.status = status;
    tokens.body = body;
  }

  /** What it tells of people from now on; null: what it should. */
  public void answerUserInfo(int status, @Nullable String body) {
    people.status = status;
    people.body = body;
  }

  /** Follows an address as a browser does; returns the one that it is sent to. */
  public URI visit(URI address) throws Exception {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    return URI.create(
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body())));
  }

  /** Names and values of an address's question. */
  public static Map<String, List<String>> question(URI address) {
    Map<String, List<String>> values = new HashMap<>();
    for (String pair : address.getQuery().split("&")) {
      int equals = pair.indexOf('=');
      values.put(pair.substring(0, equals), List.of(pair.substring(equals + 1)));
    }
    return values;
  }

  @Override
  public void close() {
    server.shutdown();
  }

  private static OAuth2Config config(OAuth2TokenProvider tokens) {
    return new OAuth2Config(false, null, null, false, tokens, Set.of());
  }

  /** Holds the key that signs. */
  private static final class Keys extends KeyProvider {
    private volatile @Nullable JWK signing;

    @Override
    public JWK signingKey(String name) {
      JWK chosen = signing;
      return chosen == null ? super.signingKey(name) : chosen;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
      JWK chosen = signing;
      return chosen == null ? super.get(selector, context) : selector.select(new JWKSet(chosen));
    }

    static RSAKey make(String name) throws JOSEException {
      return new RSAKeyGenerator(2048)
          .keyID(name)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    }
  }

  /** Answers for a desk when a test says so. */
  private static final class Desk implements Route {
    private final String path;
    private volatile @Nullable String body;
    private volatile int status;

    Desk(String path) {
      this.path = path;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
      return body != null && request.getUrl().encodedPath().endsWith(path);
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      return new OAuth2HttpResponse(
          Headers.of("Content-Type", "application/json"), status, body, null);
    }
  }
}
