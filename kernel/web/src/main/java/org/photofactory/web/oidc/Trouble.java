package org.photofactory.web.oidc;

/** Why somebody could not log in by the OpenID provider. The names are what browsers are told. */
enum Trouble {
  /** There is no provider. */
  OIDC_OFF,
  /** The provider does not answer, or not as one. */
  OIDC_AWAY,
  /** The provider does not know this appliance, or its secret. */
  OIDC_CLIENT_REFUSED,
  /** The provider, or the person there, said no. */
  OIDC_DENIED,
  /** The answer belongs to no login that this browser has begun, or came a second time. */
  OIDC_STATE,
  /** What the provider says of the person cannot be believed. */
  OIDC_ANSWER,
  /** The provider gives the person no role here. */
  OIDC_NO_ROLE,
  /** No account is linked to the person, and none is made. */
  OIDC_UNKNOWN,
  /** The account to be made would have the login of another. */
  OIDC_LOGIN_TAKEN,
  /** The provider's name for the person cannot be a login. */
  OIDC_LOGIN_INVALID,
  /** An admin has closed the account. */
  ACCOUNT_CLOSED,
  /** The person of the provider is linked to another account. */
  IDENTITY_TAKEN,
  /** Whoever wanted to link an account has logged out since. */
  LOGIN_NEEDED
}
