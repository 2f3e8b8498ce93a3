package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.photofactory.spi.health.SelfCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks each version of a plugin, once it has started, whether it works; what does not is in
 * trouble. Nobody waits for the answer. Thread-safe.
 */
public final class SelfChecks implements ServiceDock<SelfCheck> {

  private static final Logger log = LoggerFactory.getLogger(SelfChecks.class);
  private static final int LONGEST_COMPLAINT = 500;

  private final Duration patience;
  private final ThreadFactory askers;

  /**
   * @param patience how long a check may take, and how long one that was told to end is waited for
   */
  public SelfChecks(Duration patience) {
    this(patience, Thread.ofVirtual().name("self-check").factory());
  }

  /**
   * @param askers makes the threads that wait for answers
   */
  SelfChecks(Duration patience, ThreadFactory askers) {
    this.patience = patience;
    this.askers = askers;
  }

  @Override
  public Class<SelfCheck> type() {
    return SelfCheck.class;
  }

  @Override
  public Mooring dock(SelfCheck check, Tenant tenant) {
    return new Docked(check, tenant);
  }

  private final class Docked implements Mooring, CallWatch {
    private final SelfCheck check;
    private final Tenant tenant;
    private final String name;
    private final PluginCalls calls;

    private Docked(SelfCheck check, Tenant tenant) {
      this.check = check;
      this.tenant = tenant;
      this.name = "self-check " + tenant.identity().id();
      this.calls = new PluginCalls(name, this, check);
    }

    @Override
    public void started() {
      askers.newThread(this::ask).start();
    }

    @Override
    public void close() {
      if (!calls.close(Duration.ZERO, patience)) {
        log.warn("The {} does not end", name);
      }
    }

    private void ask() {
      try {
        answer().ifPresent(words -> tenant.unfit("Its self-check says: " + cut(words)));
      } catch (PluginCallException failure) {
        if (failure.defect()) {
          tenant.unfit("Its self-check came to no answer. " + cut(failure.getMessage()));
        }
      } catch (InterruptedException never) {
        Thread.currentThread().interrupt();
      }
    }

    private Optional<String> answer() throws PluginCallException, InterruptedException {
      return calls.run(patience, _ -> complaint());
    }

    /** What keeps a version from looking at itself is no complaint of it. */
    private Optional<String> complaint() throws Exception {
      try {
        return Objects.requireNonNull(check.complaint(), "it said null");
      } catch (Exception failure) {
        if (Weather.keepsFromLooking(failure)) {
          log.debug("The {} could not look", name, failure);
          return Optional.empty();
        }
        throw failure;
      }
    }

    /** That a version finds itself well does not show yet that its work goes well. */
    @Override
    public void worked() {}

    @Override
    public void failed(Throwable failure) {
      log.debug("The {} failed", name, failure);
    }
  }

  private static String cut(String words) {
    return words.substring(0, Math.min(words.length(), LONGEST_COMPLAINT));
  }
}
