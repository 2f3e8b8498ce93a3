package org.photofactory.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.photofactory.kernel.config.OidcSettings;

/** Sends people to the provider, and asks it about those who come back. Thread-safe. */
final class Exchange {

  private static final int SERVER_ERROR = 500;

  private final OidcSettings settings;
  private final HTTPRequestSender sender;

  Exchange(OidcSettings settings, HTTPRequestSender sender) {
    this.settings = settings;
    this.sender = sender;
  }

  /** Where the browser goes to log in. */
  URI address(Provider provider, Flow flow) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(settings.provider().scopes().toArray(String[]::new)),
            client(),
            flow.callback())
        .endpointURI(provider.metadata().getAuthorizationEndpointURI())
        .state(flow.words().state())
        .nonce(flow.words().nonce())
        .codeChallenge(flow.words().verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** What the provider says of the person who came back with a code. */
  Claims redeem(Provider provider, Flow flow, AuthorizationCode code) throws TroubleException {
    TokenResponse answer = ask(provider, code, flow.callback(), flow.words().verifier());
    if (!answer.indicatesSuccess()) {
      throw refused(answer.toErrorResponse().getErrorObject());
    }
    OIDCTokens tokens = tokens(answer);
    IDTokenClaimsSet identity = validated(provider, tokens, flow);
    return Claims.of(identity, about(provider, tokens, identity), tokens.getIDTokenString());
  }

  /**
   * Whether the provider takes the appliance for one of its clients: it is asked with a code that
   * cannot be right, and looks at the client first.
   */
  void requireKnown(Provider provider, URI callback) throws TroubleException {
    TokenResponse answer = ask(provider, new AuthorizationCode(), callback, new CodeVerifier());
    if (!answer.indicatesSuccess() && isAboutClient(answer.toErrorResponse().getErrorObject())) {
      throw refused(answer.toErrorResponse().getErrorObject());
    }
  }

  private TokenResponse ask(
      Provider provider, AuthorizationCode code, URI callback, CodeVerifier verifier)
      throws TroubleException {
    AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback, verifier);
    URI endpoint = provider.metadata().getTokenEndpointURI();
    TokenRequest request =
        settings.client().secret().isEmpty()
            ? new TokenRequest(endpoint, client(), grant)
            : new TokenRequest(endpoint, proof(provider), grant);
    try {
      HTTPResponse answer = request.toHTTPRequest().send(sender);
      if (answer.getStatusCode() >= SERVER_ERROR) {
        throw away("The provider answers " + answer.getStatusCode() + ".");
      }
      return OIDCTokenResponseParser.parse(answer);
    } catch (IOException failure) {
      throw away(failure.getMessage());
    } catch (ParseException notAnswer) {
      throw new TroubleException(
          Trouble.OIDC_ANSWER, "The provider's answer cannot be read: " + notAnswer.getMessage());
    }
  }

  private static OIDCTokens tokens(TokenResponse answer) throws TroubleException {
    if (answer.toSuccessResponse().getTokens() instanceof OIDCTokens tokens
        && tokens.getIDToken() != null) {
      return tokens;
    }
    throw new TroubleException(
        Trouble.OIDC_ANSWER,
        "The provider sent no ID token; openid must be among the scopes of the client there.");
  }

  private static IDTokenClaimsSet validated(Provider provider, OIDCTokens tokens, Flow flow)
      throws TroubleException {
    try {
      return provider.validator().validate(tokens.getIDToken(), flow.words().nonce());
    } catch (KeySourceException unreachable) {
      throw away("The provider's keys cannot be had: " + unreachable.getMessage());
    } catch (BadJOSEException | JOSEException notBelieved) {
      throw new TroubleException(
          Trouble.OIDC_ANSWER, "The ID token is not believed: " + notBelieved.getMessage());
    }
  }

  /** Some providers tell groups and names here only. */
  private UserInfo about(Provider provider, OIDCTokens tokens, IDTokenClaimsSet identity)
      throws TroubleException {
    URI endpoint = provider.metadata().getUserInfoEndpointURI();
    if (endpoint == null) {
      return new UserInfo(identity.getSubject());
    }
    try {
      HTTPResponse answer =
          new UserInfoRequest(endpoint, tokens.getAccessToken()).toHTTPRequest().send(sender);
      return requireOf(identity.getSubject(), UserInfoResponse.parse(answer));
    } catch (IOException failure) {
      throw away(failure.getMessage());
    } catch (ParseException notAnswer) {
      throw new TroubleException(
          Trouble.OIDC_ANSWER,
          "What the provider tells of the person cannot be read: " + notAnswer.getMessage());
    }
  }

  private static UserInfo requireOf(Subject person, UserInfoResponse answer)
      throws TroubleException {
    if (!answer.indicatesSuccess()) {
      throw new TroubleException(
          Trouble.OIDC_ANSWER, "The provider does not tell anything of the person.");
    }
    UserInfo info = answer.toSuccessResponse().getUserInfo();
    if (info == null || !person.equals(info.getSubject())) {
      throw new TroubleException(
          Trouble.OIDC_ANSWER, "What the provider tells of the person is not of that person.");
    }
    return info;
  }

  private ClientAuthentication proof(Provider provider) {
    Secret secret = new Secret(settings.client().secret());
    List<ClientAuthenticationMethod> known = provider.metadata().getTokenEndpointAuthMethods();
    boolean inBody =
        known != null
            && known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return inBody
        ? new ClientSecretPost(client(), secret)
        : new ClientSecretBasic(client(), secret);
  }

  private ClientID client() {
    return new ClientID(settings.client().id());
  }

  private static boolean isAboutClient(ErrorObject error) {
    return OAuth2Error.INVALID_CLIENT.getCode().equals(error.getCode())
        || OAuth2Error.UNAUTHORIZED_CLIENT.getCode().equals(error.getCode());
  }

  private static TroubleException refused(ErrorObject error) {
    String said = error.getCode() + " (" + error.getDescription() + ")";
    return isAboutClient(error)
        ? new TroubleException(
            Trouble.OIDC_CLIENT_REFUSED, "The provider refuses this appliance: " + said + ".")
        : new TroubleException(Trouble.OIDC_ANSWER, "The provider refuses the code: " + said + ".");
  }

  private static TroubleException away(String why) {
    return new TroubleException(Trouble.OIDC_AWAY, why);
  }
}
