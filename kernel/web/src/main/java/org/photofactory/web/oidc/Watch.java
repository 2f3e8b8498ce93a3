package org.photofactory.web.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.config.LoginSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether people can log in by the provider. It looks when somebody wants to know and the
 * last look was a while ago, so that nothing is sent while nobody comes, and strangers can cause no
 * more than a look now and then. A look has a thread of its own; whoever wants to know waits for it
 * or does not. Thread-safe.
 */
final class Watch {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final URI NOWHERE = URI.create("http://localhost/");
  private static final Duration BAD_FOR = Duration.ofSeconds(30);

  private final LoginSettings settings;
  private final Discovery discovery;
  private final Exchange exchange;
  private final Time time;
  private @Nullable Standing last;
  private @Nullable CompletableFuture<Standing> look;
  private @Nullable Provider provider;

  /** Where passwords are taken as well, the first login tells whether the appliance is known. */
  private boolean doubtful;

  private long due;

  /**
   * How time passes.
   *
   * @param nanos a clock that only goes forward
   * @param patience of whoever only wants to see the door
   */
  record Time(LongSupplier nanos, Duration patience) {
    long now() {
      return nanos.getAsLong();
    }
  }

  Watch(LoginSettings settings, Discovery discovery, Exchange exchange, Time time) {
    this.settings = settings;
    this.discovery = discovery;
    this.exchange = exchange;
    this.time = time;
    this.doubtful = !settings.local();
  }

  /** How it stands; at most a minute old. Waits for the provider. */
  Standing standing() {
    return looked().join();
  }

  /**
   * How it stands, as far as is known in good time; empty when the first look takes longer. A slow
   * provider must not hold up whoever only wants to see the door.
   */
  Optional<Standing> known() {
    try {
      return Optional.of(looked().get(time.patience().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      return latest();
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return latest();
    }
  }

  private synchronized Optional<Standing> latest() {
    return Optional.ofNullable(last);
  }

  /** What is known, or is being looked at. All who come meanwhile share a look. */
  private synchronized CompletableFuture<Standing> looked() {
    Standing held = last;
    if (held != null && time.now() - due < 0) {
      return CompletableFuture.completedFuture(held);
    }
    CompletableFuture<Standing> going = look;
    if (going == null) {
      going = new CompletableFuture<>();
      look = going;
      begin(going, provider, doubtful);
    }
    return going;
  }

  private void begin(
      CompletableFuture<Standing> going, @Nullable Provider before, boolean doubted) {
    Thread.ofVirtual()
        .name("openid-look")
        .start(
            () -> {
              try {
                going.complete(end(going, look(before, doubted), doubted));
              } catch (RuntimeException | Error fault) {
                end(going);
                going.completeExceptionally(fault);
              }
            });
  }

  /** What somebody has met while the look was under way is newer than what the look has seen. */
  private synchronized Standing end(
      CompletableFuture<Standing> going, Standing seen, boolean doubted) {
    if (look == going) {
      look = null;
      if (seen instanceof Standing.Working(var there)) {
        provider = there;
        doubtful &= !doubted;
      }
      note(seen);
    }
    return seen;
  }

  private synchronized void end(CompletableFuture<Standing> going) {
    look = look == going ? null : look;
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
    look = null;
    note(new Standing.Broken(why));
  }

  private Standing look(@Nullable Provider before, boolean doubted) {
    try {
      Provider there = discovery.ask(before);
      there.requireKeys();
      if (doubted) {
        exchange.requireKnown(there, settings.publicUrl().orElse(NOWHERE));
      }
      return new Standing.Working(there);
    } catch (TroubleException why) {
      return new Standing.Broken(why);
    }
  }

  private Standing note(Standing now) {
    Standing before = last;
    last = now;
    due = time.now() + (now instanceof Standing.Working ? GOOD_FOR : BAD_FOR).toNanos();
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
