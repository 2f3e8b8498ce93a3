package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether something of a plugin can be used just now, as it says itself. It is asked with a limit,
 * and not asked again for a minute after it was late, nor while it owes an answer: those who look
 * in turn at one after the other do not wait each time for one that hangs. Thread-safe.
 */
final class Availability {

  private static final Logger log = LoggerFactory.getLogger(Availability.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofMinutes(1);

  private final String name;
  private final PluginCalls calls;
  private final Supplier<Optional<String>> question;
  private volatile Optional<String> last = Optional.of("It has not answered yet.");
  private volatile @Nullable Long lateAt;

  /**
   * That it answers does not show yet that its work goes well.
   *
   * @param tenant whose it is
   */
  private record Failures(Tenant tenant) implements CallWatch {
    @Override
    public void worked() {}

    @Override
    public void failed(Throwable failure) {
      tenant.failed(failure);
    }
  }

  /**
   * @param name its name, for people
   * @param service the plugin's own
   * @param question asks it why it cannot be used; empty when it can
   */
  Availability(String name, Tenant tenant, Object service, Supplier<Optional<String>> question) {
    this.name = name;
    this.calls = new PluginCalls("asks " + name, new Failures(tenant), service);
    this.question = question;
  }

  /** Its name, as it was when it came. */
  String name() {
    return name;
  }

  /** Why it cannot be used, be it that it fails or does not answer; empty when it can. */
  Optional<String> off() {
    if (calls.stuck() == 0 && !resting()) {
      ask();
    }
    return last;
  }

  /** Something is different, so that it may answer faster: it is asked when next looked at. */
  void endRest() {
    lateAt = null;
  }

  /** When this returns, it is not being asked, or has not ended when it was told to. */
  void close() {
    if (!calls.close(Duration.ZERO, LIMIT)) {
      log.warn("{} does not say whether it can be used", name);
    }
  }

  private boolean resting() {
    Long late = lateAt;
    return late != null && System.nanoTime() - late < REST.toNanos();
  }

  private void ask() {
    try {
      last = calls.run(LIMIT, _ -> Objects.requireNonNull(question.get(), "it said null"));
    } catch (PluginCallException failure) {
      last = Optional.of(String.valueOf(failure.getMessage()));
      lateAt = failure.late() ? Long.valueOf(System.nanoTime()) : null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
