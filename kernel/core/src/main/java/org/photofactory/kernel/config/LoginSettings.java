package org.photofactory.kernel.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.photofactory.kernel.ledger.accounts.Role;

/**
 * How people log in.
 *
 * @param local false when passwords are not taken while the OpenID provider works
 * @param publicUrl address that browsers know the appliance by; empty: what each request names
 * @param oidc the OpenID provider; empty for none
 */
public record LoginSettings(boolean local, Optional<URI> publicUrl, Optional<OidcSettings> oidc) {

  static LoginSettings of(Configuration configuration) {
    return new LoginSettings(
        configuration.value(LoginCatalogue.LOCAL),
        configuration.value(LoginCatalogue.PUBLIC_URL),
        configuration.value(LoginCatalogue.ISSUER).map(issuer -> provider(issuer, configuration)));
  }

  /** A sentence for each thing that does not fit together. */
  static List<String> problems(Configuration configuration) {
    List<String> problems = new ArrayList<>();
    LoginSettings settings = of(configuration);
    if (!settings.local() && settings.oidc().isEmpty()) {
      problems.add("With login.local = false and no oidc.issuer nobody could log in.");
    }
    if (settings.oidc().isEmpty() && !configuration.value(LoginCatalogue.CLIENT_ID).isEmpty()) {
      problems.add("oidc.client-id is of no use without oidc.issuer.");
    }
    settings.oidc().ifPresent(oidc -> problems.addAll(oidc.problems()));
    return problems;
  }

  private static OidcSettings provider(URI issuer, Configuration configuration) {
    return new OidcSettings(
        new OidcSettings.Provider(
            issuer.toString(),
            configuration.value(LoginCatalogue.NAME),
            configuration.value(LoginCatalogue.SCOPES),
            configuration.value(LoginCatalogue.LOGOUT)),
        new OidcSettings.Client(
            configuration.value(LoginCatalogue.CLIENT_ID),
            configuration.value(LoginCatalogue.CLIENT_SECRET)),
        new OidcSettings.Roles(
            configuration.value(LoginCatalogue.ROLE_CLAIM), roles(configuration)),
        configuration.value(LoginCatalogue.AUTO_PROVISION));
  }

  private static Map<Role, Set<String>> roles(Configuration configuration) {
    Map<Role, Set<String>> values = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      values.put(role, Set.copyOf(configuration.value(setting(role))));
    }
    return values;
  }

  private static Setting<List<String>> setting(Role role) {
    return switch (role) {
      case VIEWER -> LoginCatalogue.VIEWERS;
      case MEMBER -> LoginCatalogue.MEMBERS;
      case ADMIN -> LoginCatalogue.ADMINS;
    };
  }
}
