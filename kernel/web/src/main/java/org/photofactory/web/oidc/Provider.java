package org.photofactory.web.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Set;

/**
 * What a provider says of itself, and who looks at what it signs.
 *
 * @param metadata its addresses and abilities
 * @param keys those that it signs with
 * @param validator looks at signature, issuer, audience, times and nonce
 */
record Provider(
    OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, IDTokenValidator validator) {

  /**
   * Signatures by keys that only the provider has. Those by the shared secret are not taken: it is
   * a word that people type, and may be short.
   */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  static Provider of(OIDCProviderMetadata metadata, ClientID client, HTTPRequestSender sender)
      throws MalformedURLException {
    // Keys are asked for when one is unknown, at most once in half a minute, and by no thread of
    // its own.
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), url -> read(url, sender))
            .refreshAheadCache(false)
            .build();
    return new Provider(
        metadata,
        keys,
        new IDTokenValidator(
            metadata.getIssuer(),
            client,
            new JWSVerificationKeySelector<>(SIGNATURES, keys),
            null));
  }

  /** True when it says the same as that of before. */
  boolean same(OIDCProviderMetadata other) {
    return metadata.toJSONObject().equals(other.toJSONObject());
  }

  /** Sees to it that its keys can be had. */
  void requireKeys() throws TroubleException {
    try {
      keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    } catch (KeySourceException unreachable) {
      throw new TroubleException(
          Trouble.OIDC_AWAY, "The provider's keys cannot be had: " + unreachable.getMessage());
    }
  }

  private static Resource read(URL url, HTTPRequestSender sender) throws IOException {
    HTTPResponse answer = new HTTPRequest(HTTPRequest.Method.GET, url).send(sender);
    if (!answer.indicatesSuccess()) {
      throw new IOException("The provider's keys are answered with " + answer.getStatusCode());
    }
    return new Resource(answer.getBody(), null);
  }
}
