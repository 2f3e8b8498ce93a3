package org.photofactory.web.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.config.OidcSettings;

/** Asks a provider what it is and can. Stateless, thread-safe. */
record Discovery(OidcSettings settings, HTTPRequestSender sender) {

  /**
   * What it says.
   *
   * @param known what it said before; null when it has not been asked
   */
  Provider ask(@Nullable Provider known) throws TroubleException {
    Issuer issuer = new Issuer(settings.provider().issuer());
    try {
      HTTPResponse answer =
          new OIDCProviderConfigurationRequest(issuer).toHTTPRequest().send(sender);
      if (!answer.indicatesSuccess()) {
        throw away("its description is answered with " + answer.getStatusCode());
      }
      OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(answer.getBody());
      return known != null && known.same(metadata) ? known : provider(metadata);
    } catch (IOException failure) {
      throw away(String.valueOf(failure.getMessage()));
    } catch (ParseException notProvider) {
      throw away("its description cannot be read (" + notProvider.getMessage() + ")");
    }
  }

  private Provider provider(OIDCProviderMetadata metadata) throws TroubleException, IOException {
    return Provider.of(checked(metadata), new ClientID(settings.client().id()), sender);
  }

  private OIDCProviderMetadata checked(OIDCProviderMetadata metadata) throws TroubleException {
    String called = metadata.getIssuer().getValue();
    if (!called.equals(settings.provider().issuer())) {
      throw away("it calls itself " + called + "; write that as oidc.issuer if it is right");
    }
    if (metadata.getAuthorizationEndpointURI() == null
        || metadata.getTokenEndpointURI() == null
        || metadata.getJWKSetURI() == null) {
      throw away("its description lacks an address for logging in, for tokens or for keys");
    }
    return metadata;
  }

  private TroubleException away(String why) {
    return new TroubleException(
        Trouble.OIDC_AWAY,
        "The OpenID provider %s is of no use: %s.".formatted(settings.provider().issuer(), why));
  }
}
