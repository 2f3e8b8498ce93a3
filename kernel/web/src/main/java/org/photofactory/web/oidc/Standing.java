package org.photofactory.web.oidc;

/** How it stands with the provider. */
sealed interface Standing {

  /** People can log in by it, as far as is known. */
  record Working(Provider provider) implements Standing {}

  /** Nobody can log in by it. */
  record Broken(TroubleException why) implements Standing {}
}
