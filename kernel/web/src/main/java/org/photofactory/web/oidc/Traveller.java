package org.photofactory.web.oidc;

import java.util.Optional;
import org.photofactory.kernel.accounts.Entrance;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.accounts.Visit;

/**
 * Whose browser comes back from the provider.
 *
 * @param browser what it was given when it left; empty when it has nothing of the kind
 * @param visit who is logged in there; empty for nobody
 */
record Traveller(Optional<Secret> browser, Optional<Visit> visit, Entrance.From from) {

  /** For the trail of what was done. */
  Origin origin() {
    return visit
        .map(known -> new Origin(known.account().login(), from.address()))
        .orElseGet(() -> Origin.stranger(from.address()));
  }
}
