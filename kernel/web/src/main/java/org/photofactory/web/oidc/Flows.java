package org.photofactory.web.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.photofactory.kernel.accounts.Secret;

/**
 * Logins that have begun and not yet ended. Each can be taken once, for ten minutes, by the browser
 * that began it. When strangers begin too many, the oldest are forgotten. Thread-safe.
 */
final class Flows {

  static final Duration LIFE = Duration.ofMinutes(10);
  static final int MOST = 2_000;

  private final LongSupplier nanos;
  private final LinkedHashMap<State, Kept> kept = new LinkedHashMap<>();

  private record Kept(Flow flow, byte[] browser, long since) {}

  /**
   * @param nanos a clock that only goes forward
   */
  Flows(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * @param browser what the browser keeps in its cookie
   */
  synchronized void keep(Flow flow, Secret browser) {
    if (kept.size() >= MOST) {
      kept.pollFirstEntry();
    }
    kept.put(flow.words().state(), new Kept(flow, browser.hash(), nanos.getAsLong()));
  }

  /** The login with this state. It is forgotten, also when another browser asks for it. */
  synchronized Optional<Flow> take(State state, Secret browser) {
    Kept found = kept.remove(state);
    if (found == null
        || nanos.getAsLong() - found.since() > LIFE.toNanos()
        || !MessageDigest.isEqual(found.browser(), browser.hash())) {
      return Optional.empty();
    }
    return Optional.of(found.flow());
  }
}
