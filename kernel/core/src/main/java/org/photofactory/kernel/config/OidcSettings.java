package org.photofactory.kernel.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.photofactory.kernel.ledger.accounts.Role;

/**
 * An OpenID provider by which people may log in.
 *
 * @param provider who it is
 * @param client who the appliance is there
 * @param roles what it tells about people
 * @param autoProvision true when whoever it lets in gets an account
 */
public record OidcSettings(Provider provider, Client client, Roles roles, boolean autoProvision) {

  /**
   * @param issuer its address, exactly as it calls itself
   * @param name what people call it
   * @param scopes what is asked of it
   * @param logout true when whoever logs out here logs out there as well
   */
  public record Provider(String issuer, String name, List<String> scopes, boolean logout) {
    public Provider {
      scopes = List.copyOf(scopes);
    }
  }

  /**
   * @param id by which the provider knows the appliance
   * @param secret empty for a public client
   */
  public record Client(String id, String secret) {
    /** Without the secret, so that no log ever holds it. */
    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  /**
   * @param claim path of the claim, with dots between its levels; empty when roles are given here
   * @param values those that make each role
   */
  public record Roles(String claim, Map<Role, Set<String>> values) {
    public Roles {
      values = Map.copyOf(values);
    }

    /** True when the provider says what people may do. */
    public boolean told() {
      return !claim.isEmpty();
    }
  }

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (client.id().isEmpty()) {
      problems.add("oidc.issuer needs oidc.client-id: how the provider knows the appliance.");
    }
    if (!provider.scopes().contains("openid")) {
      problems.add("oidc.scopes must have openid in it.");
    }
    if (roles.told() == roles.values().values().stream().allMatch(Set::isEmpty)) {
      problems.add(
          "oidc.role-claim and at least one of oidc.roles.admin, oidc.roles.member and"
              + " oidc.roles.viewer go together.");
    }
    return problems;
  }
}
