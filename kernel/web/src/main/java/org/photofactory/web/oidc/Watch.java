package org.photofactory.web.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.config.LoginSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether people can log in by the provider. It looks when somebody wants to know and the
 * last look was a while ago, so that nothing is sent while nobody comes, and strangers can cause no
 * more than a look now and then. Thread-safe.
 */
final class Watch {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final URI NOWHERE = URI.create("http://localhost/");
  private static final Duration BAD_FOR = Duration.ofSeconds(30);

  private final LoginSettings settings;
  private final Discovery discovery;
  private final Exchange exchange;
  private final LongSupplier nanos;
  private @Nullable Standing last;
  private @Nullable Provider provider;

  /** Where passwords are taken as well, the first login tells whether the appliance is known. */
  private boolean doubtful;

  private long due;

  /**
   * @param nanos a clock that only goes forward
   */
  Watch(LoginSettings settings, Discovery discovery, Exchange exchange, LongSupplier nanos) {
    this.settings = settings;
    this.discovery = discovery;
    this.exchange = exchange;
    this.nanos = nanos;
    this.doubtful = !settings.local();
  }

  /** How it stands; at most a minute old. */
  synchronized Standing standing() {
    Standing held = last;
    if (held == null || nanos.getAsLong() - due >= 0) {
      held = note(look());
    }
    return held;
  }

  /** The provider, as it is now. */
  Provider provider() throws TroubleException {
    return switch (standing()) {
      case Standing.Working(Provider provider) -> provider;
      case Standing.Broken(TroubleException why) -> throw why;
    };
  }

  /** Somebody has come in by the provider. */
  synchronized void proven() {
    doubtful = false;
  }

  /** The provider has failed somebody who came back from it, or does not know the appliance. */
  synchronized void failed(TroubleException why) {
    doubtful = true;
    note(new Standing.Broken(why));
  }

  private Standing look() {
    try {
      provider = discovery.ask(provider);
      provider.requireKeys();
      if (doubtful) {
        exchange.requireKnown(provider, settings.publicUrl().orElse(NOWHERE));
        doubtful = false;
      }
      return new Standing.Working(provider);
    } catch (TroubleException why) {
      return new Standing.Broken(why);
    }
  }

  private Standing note(Standing now) {
    Standing before = last;
    last = now;
    due = nanos.getAsLong() + (now instanceof Standing.Working ? GOOD_FOR : BAD_FOR).toNanos();
    if (now instanceof Standing.Broken(var why) && !(before instanceof Standing.Broken)) {
      log.warn(
          "{}{}",
          why.getMessage(),
          settings.local() ? "" : " Passwords are taken again until it is well.");
    }
    if (now instanceof Standing.Working && before instanceof Standing.Broken) {
      log.info("People can log in by the OpenID provider again");
    }
    return now;
  }
}
