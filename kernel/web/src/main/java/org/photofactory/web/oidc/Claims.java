package org.photofactory.web.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.config.OidcSettings;
import org.photofactory.kernel.ledger.accounts.Role;

/**
 * What a provider says of a person. Immutable.
 *
 * @param issuer the provider
 * @param subject its word for the person, which never changes and is never given to another
 * @param all everything it says
 * @param token by which it can be asked to log the person out
 */
record Claims(String issuer, String subject, Map<String, Object> all, Secret token) {

  /** What is signed goes before what is only told. */
  static Claims of(IDTokenClaimsSet identity, UserInfo info, String token) {
    Map<String, Object> all = new HashMap<>(plain(info));
    all.putAll(plain(identity));
    return new Claims(
        identity.getIssuer().getValue(), identity.getSubject().getValue(), all, new Secret(token));
  }

  /** What the person is called there; empty when that is not told. */
  String name() {
    return Stream.of("preferred_username", "email")
        .map(all::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse("");
  }

  /** The most that the provider lets the person do; empty for nothing. */
  Optional<Role> role(OidcSettings.Roles roles) {
    Set<String> values = words(find(roles.claim()));
    return Stream.of(Role.ADMIN, Role.MEMBER, Role.VIEWER)
        .filter(
            role -> roles.values().getOrDefault(role, Set.of()).stream().anyMatch(values::contains))
        .findFirst();
  }

  /** A name that has dots in it goes before a path. */
  private @Nullable Object find(String path) {
    if (all.containsKey(path)) {
      return all.get(path);
    }
    Object found = all;
    for (String level : path.split("\\.")) {
      found = found instanceof Map<?, ?> inner ? inner.get(level) : null;
    }
    return found;
  }

  private static Set<String> words(@Nullable Object value) {
    Collection<?> several =
        switch (value) {
          case null -> List.of();
          case Collection<?> list -> list;
          case Map<?, ?> named -> named.keySet();
          default -> List.of(value);
        };
    Set<String> words = new HashSet<>();
    several.forEach(word -> words.add(String.valueOf(word)));
    return words;
  }

  private static Map<String, Object> plain(ClaimsSet claims) {
    try {
      return claims.toJWTClaimsSet().getClaims();
    } catch (ParseException impossible) {
      throw new IllegalStateException("what was read can be read", impossible);
    }
  }
}
