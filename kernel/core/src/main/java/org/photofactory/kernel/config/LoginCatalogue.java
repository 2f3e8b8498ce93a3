package org.photofactory.kernel.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of how people log in. */
final class LoginCatalogue {

  static final Setting<Boolean> LOCAL =
      Setting.of(
          "login.local",
          Kind.flag(),
          "true",
          "Whether people log in with a password of this appliance. `false` holds only while the"
              + " OpenID provider works: when it does not answer, or refuses the appliance,"
              + " passwords are taken again until it is well.");

  static final Setting<Optional<URI>> PUBLIC_URL =
      Setting.of(
          "http.public-url",
          Kind.webAddress(),
          "",
          "Address that browsers know the appliance by, for example `https://photos.example.org`."
              + " The OpenID provider sends people back there. Empty: the address that each request"
              + " names.");

  static final Setting<Optional<URI>> ISSUER =
      Setting.of(
          "oidc.issuer",
          Kind.webAddress(),
          "",
          "Address of an OpenID provider, exactly as it calls itself, by which people may log in."
              + " Empty: none.");

  static final Setting<String> CLIENT_ID =
      Setting.of(
          "oidc.client-id",
          Kind.text(),
          "",
          "Name by which the OpenID provider knows the appliance.");

  static final Setting<String> CLIENT_SECRET =
      new Setting<>(
          "oidc.client-secret",
          Kind.text(),
          "",
          "Secret of the appliance at the OpenID provider. Empty: a public client.",
          true);

  static final Setting<String> NAME =
      Setting.of("oidc.name", Kind.text(), "OpenID", "What the button calls the OpenID provider.");

  static final Setting<List<String>> SCOPES =
      Setting.of(
          "oidc.scopes",
          Kind.list(" "),
          "openid profile",
          "What is asked of the OpenID provider. `openid` must be among it.");

  static final Setting<String> ROLE_CLAIM =
      Setting.of(
          "oidc.role-claim",
          Kind.text(),
          "",
          "Where the provider tells what a person may do, with dots between the levels, for"
              + " example `groups` or `realm_access.roles`. Whoever has none of the values below is"
              + " not let in. Empty: roles are given here, and new people are members.");

  static final Setting<List<String>> ADMINS =
      Setting.of(
          "oidc.roles.admin",
          Kind.list(","),
          "",
          "Values of the claim that make an admin, with commas between them.");

  static final Setting<List<String>> MEMBERS =
      Setting.of(
          "oidc.roles.member",
          Kind.list(","),
          "",
          "Values of the claim that make a member, with commas between them.");

  static final Setting<List<String>> VIEWERS =
      Setting.of(
          "oidc.roles.viewer",
          Kind.list(","),
          "",
          "Values of the claim that make a viewer, with commas between them.");

  static final Setting<Boolean> AUTO_PROVISION =
      Setting.of(
          "oidc.auto-provision",
          Kind.flag(),
          "false",
          "Whether whoever the OpenID provider lets in gets an account here at the first login."
              + " `false`: people link the account that they have.");

  static final Setting<Boolean> LOGOUT =
      Setting.of(
          "oidc.logout",
          Kind.flag(),
          "false",
          "Whether whoever came in by the OpenID provider and logs out here logs out there as well,"
              + " and so of everything else that it opens. The provider must know the address of"
              + " the page `/login` to come back to.");

  private LoginCatalogue() {}

  static List<Setting<?>> settings() {
    return List.of(
        LOCAL,
        PUBLIC_URL,
        ISSUER,
        CLIENT_ID,
        CLIENT_SECRET,
        Catalogue.fileOf(CLIENT_SECRET),
        NAME,
        SCOPES,
        ROLE_CLAIM,
        ADMINS,
        MEMBERS,
        VIEWERS,
        AUTO_PROVISION,
        LOGOUT);
  }
}
