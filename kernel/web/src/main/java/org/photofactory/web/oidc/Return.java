package org.photofactory.web.oidc;

import org.photofactory.kernel.accounts.Secret;

/** What became of somebody who came back from the provider. */
sealed interface Return {

  /** The page that comes next. */
  String page();

  /** Somebody has logged in; the secret is what the browser keeps. */
  record LoggedIn(Secret secret, String page) implements Return {}

  /** The account of whoever was logged in is linked. */
  record Linked(String page) implements Return {}

  /** Nothing has come of it; the page tells why. */
  record Failed(Trouble trouble, String page) implements Return {}
}
