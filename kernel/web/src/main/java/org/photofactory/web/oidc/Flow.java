package org.photofactory.web.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.util.OptionalLong;

/**
 * A login that has begun here and goes on at the provider.
 *
 * @param words what only this login knows
 * @param callback where the provider sends the browser back to
 * @param next page of the web app that comes then
 * @param link account to be linked; empty to log in
 */
record Flow(Words words, URI callback, String next, OptionalLong link) {

  /**
   * Random words of one login.
   *
   * @param state travels through the browser and back
   * @param nonce comes back in what the provider signs
   * @param verifier shows to the provider that who began also ends it
   */
  record Words(State state, Nonce nonce, CodeVerifier verifier) {
    static Words fresh() {
      return new Words(new State(), new Nonce(), new CodeVerifier());
    }

    /** Without the words, so that no log ever holds them. */
    @Override
    public String toString() {
      return "Words";
    }
  }
}
