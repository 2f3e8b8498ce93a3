package org.photofactory.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.config.OidcSettings;
import org.photofactory.kernel.ledger.accounts.Role;

/** What the provider lets people do here. */
class RolesTest extends WithProvider {

  @Test
  void roles_are_found_wherever_the_provider_tells_them() throws Exception {
    assertThat(roleBy("groups", Map.of("groups", List.of("kids", "parents"))))
        .isEqualTo(Role.ADMIN);
    assertThat(
            roleBy("realm_access.roles", Map.of("realm_access", Map.of("roles", List.of("kids")))))
        .isEqualTo(Role.MEMBER);
    assertThat(roleBy("a.b/role", Map.of("a.b/role", "guests"))).isEqualTo(Role.VIEWER);
    assertThat(roleBy("roles", Map.of("roles", Map.of("parents", Map.of("org", 1)))))
        .isEqualTo(Role.ADMIN);
  }

  @Test
  void whoever_has_no_role_is_not_let_in() {
    for (Map<String, Object> claims :
        List.<Map<String, Object>>of(
            Map.of(), Map.of("groups", List.of("neighbours")), Map.of("groups", 7))) {
      assertTrouble(Trouble.OIDC_NO_ROLE, () -> roleBy("groups", claims));
    }
  }

  private Role roleBy(String claim, Map<String, Object> claims) throws Exception {
    Map<Role, Set<String>> values =
        Map.of(
            Role.ADMIN, Set.of("parents"),
            Role.MEMBER, Set.of("kids"),
            Role.VIEWER, Set.of("guests"));
    desk = desk(settings(true, new OidcSettings.Roles(claim, values)));
    provider.next("7f3a", claims);
    return come().role().orElseThrow();
  }
}
