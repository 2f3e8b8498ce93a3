/**
 * Logging in by an OpenID provider: the authorization code flow with PKCE, state and nonce. What
 * the provider says of a person is believed only after everything about its answer has been looked
 * at; which account that is, the accounts' own room decides.
 */
@NullMarked
package org.photofactory.web.oidc;

import org.jspecify.annotations.NullMarked;
