package org.photofactory.web.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.accounts.Vouched;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.config.OidcSettings;
import org.photofactory.kernel.ledger.accounts.Identity;
import org.photofactory.kernel.ledger.accounts.Role;

/** Sends browsers to the provider and takes what they bring back. Thread-safe. */
final class ProviderDesk {

  private final LoginSettings settings;
  private final OidcSettings provider;
  private final Exchange exchange;
  private final Watch watch;
  private final Flows flows;
  private final SecureRandom random = new SecureRandom();

  ProviderDesk(LoginSettings settings, HTTPRequestSender sender, Watch.Time time) {
    this.settings = settings;
    this.provider = settings.oidc().orElseThrow();
    this.exchange = new Exchange(provider, sender);
    this.watch = new Watch(settings, new Discovery(provider, sender), exchange, time);
    this.flows = new Flows(time.nanos());
  }

  /**
   * True when people can log in by the provider, as far as is known; also while nothing is: that
   * lasts no longer than its first answer may take.
   */
  boolean works() {
    return watch.known().map(Standing.Working.class::isInstance).orElse(true);
  }

  /**
   * Sends a browser to the provider.
   *
   * @param site address by which the browser knows the appliance
   * @param next page that comes after
   * @param link account to be linked; empty to log in
   */
  Departure depart(URI site, String next, OptionalLong link) throws TroubleException {
    Provider known = watch.provider();
    URI callback = settings.publicUrl().orElse(site).resolve(OidcResource.CALLBACK);
    Flow flow = new Flow(Flow.Words.fresh(), callback, next, link);
    Secret browser = Secret.fresh(random);
    flows.keep(flow, browser);
    return new Departure(exchange.address(known, flow), browser);
  }

  /**
   * Where a browser goes to log out at the provider; empty when that is not wished for, or the
   * provider offers nothing of the kind, or is away.
   *
   * @param site address by which the browser knows the appliance
   * @param token what the provider signed at the login
   */
  Optional<URI> farewell(URI site, Secret token) {
    if (!provider.provider().logout()
        || !(watch.known().orElse(null) instanceof Standing.Working(var known))) {
      return Optional.empty();
    }
    URI login = settings.publicUrl().orElse(site).resolve(Journeys.LOGIN_PAGE);
    return EndSession.of(known, provider.client().id(), token, login);
  }

  /** The login that a browser brings back; empty when it has not begun one, or not this. */
  Optional<Flow> take(Map<String, List<String>> answer, Optional<Secret> browser) {
    String state = only(answer, "state");
    return state == null
        ? Optional.empty()
        : browser.flatMap(word -> flows.take(new State(state), word));
  }

  /** Who the provider says has come back. */
  Comer vouched(Flow flow, Map<String, List<String>> answer) throws TroubleException {
    Provider known = watch.provider();
    requireSender(known, answer);
    String code = only(answer, "code");
    if (code == null) {
      throw denied(only(answer, "error"));
    }
    try {
      Claims claims = exchange.redeem(known, flow, new AuthorizationCode(code));
      watch.proven();
      return new Comer(
          vouched(claims), Optional.of(claims.token()).filter(_ -> provider.provider().logout()));
    } catch (TroubleException why) {
      if (why.trouble() == Trouble.OIDC_AWAY || why.trouble() == Trouble.OIDC_CLIENT_REFUSED) {
        watch.failed(why);
      }
      throw why;
    }
  }

  private Vouched vouched(Claims claims) throws TroubleException {
    Optional<Role> role = Optional.empty();
    if (provider.roles().told()) {
      role = claims.role(provider.roles());
      if (role.isEmpty()) {
        throw new TroubleException(
            Trouble.OIDC_NO_ROLE,
            "The claim %s has none of the values that let people in here."
                .formatted(provider.roles().claim()));
      }
    }
    return new Vouched(new Identity(claims.issuer(), claims.subject()), claims.name(), role);
  }

  /** An answer that says whose it is must be of the provider that was asked. */
  private void requireSender(Provider known, Map<String, List<String>> answer)
      throws TroubleException {
    String issuer = only(answer, "iss");
    boolean silent = issuer == null && !known.metadata().supportsAuthorizationResponseIssuerParam();
    if (!silent && !provider.provider().issuer().equals(issuer)) {
      throw new TroubleException(Trouble.OIDC_ANSWER, "The answer is not of the provider asked.");
    }
  }

  private static TroubleException denied(@Nullable String error) {
    String said = error != null && error.matches("[a-z_]{1,40}") ? error : "nothing";
    return new TroubleException(Trouble.OIDC_DENIED, "The provider says " + said + ".");
  }

  /** A parameter that is there once. */
  private static @Nullable String only(Map<String, List<String>> answer, String name) {
    List<String> values = answer.getOrDefault(name, List.of());
    return values.size() == 1 && !values.getFirst().isBlank() ? values.getFirst() : null;
  }
}
