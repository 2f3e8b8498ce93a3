package org.photofactory.web.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.config.OidcSettings;
import org.photofactory.kernel.outgoing.OutgoingClient;

/**
 * By what people can log in. Without a provider nothing of the OpenID library is loaded.
 * Thread-safe.
 */
public final class LoginWays {

  private static final Watch.Time TIME = new Watch.Time(System::nanoTime, Duration.ofSeconds(1));

  private final LoginSettings settings;
  private final @Nullable ProviderDesk desk;

  /**
   * @param client the way out to the provider
   */
  public LoginWays(LoginSettings settings, OutgoingClient client) {
    this.settings = settings;
    this.desk =
        settings.oidc().isPresent()
            ? new ProviderDesk(settings, new OutgoingSender(client), TIME)
            : null;
  }

  /** What people call the OpenID provider; empty when there is none. */
  public Optional<String> provider() {
    return settings.oidc().map(oidc -> oidc.provider().name());
  }

  /**
   * True when passwords are taken: always, unless somebody has switched that off and the provider
   * works. May ask the provider.
   */
  public boolean byPassword() {
    return settings.local() || desk == null || !desk.works();
  }

  /**
   * Where a browser that logs out goes to log out at the provider as well; empty for nowhere. May
   * ask the provider.
   *
   * @param site address by which the browser knows the appliance
   * @param token what the provider signed at the login
   */
  public Optional<URI> farewell(URI site, Secret token) {
    return desk == null ? Optional.empty() : desk.farewell(site, token);
  }

  /** Looks at the provider, so that what is wrong with it is told at the start. */
  public void look() {
    if (desk != null) {
      desk.works();
    }
  }

  /**
   * The resources by which people go there and come back.
   *
   * @param sessionsChanged to be called when an account or a session has changed
   */
  public Set<Object> resources(People people, Runnable sessionsChanged) {
    boolean mayMoveIn = settings.oidc().filter(OidcSettings::autoProvision).isPresent();
    Optional<Journeys> journeys =
        Optional.ofNullable(desk).map(there -> new Journeys(people, there, mayMoveIn));
    return Set.of(
        new OidcResource(journeys, sessionsChanged),
        new IdentityResource(settings, journeys, people.provider().identities()));
  }
}
