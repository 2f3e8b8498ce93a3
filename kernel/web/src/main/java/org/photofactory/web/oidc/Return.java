package org.photofactory.web.oidc;

import java.util.Optional;
import org.photofactory.kernel.accounts.Secret;

/** What became of somebody who came back from the provider. */
sealed interface Return {

  /** The page that comes next. */
  String page();

  /**
   * Somebody has logged in.
   *
   * @param secret what the browser keeps
   * @param token what it brings when it logs out, for the provider; empty where nobody asks for it
   */
  record LoggedIn(Secret secret, Optional<Secret> token, String page) implements Return {}

  /** The account of whoever was logged in is linked. */
  record Linked(String page) implements Return {}

  /** Nothing has come of it; the page tells why. */
  record Failed(Trouble trouble, String page) implements Return {}
}
