package org.photofactory.kernel.plugins;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.pipeline.PluginIdentity;

/**
 * One version of a plugin while it runs: who it is, and how its first calls go. A version that
 * cannot link, fails all of its first calls, or finds itself that it does not work, is reported
 * once. Thread-safe.
 */
public final class Tenant implements CallWatch {

  private static final int FIRST_CALLS = 5;

  private final PluginIdentity identity;
  private final BiConsumer<Tenant, String> reports;
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
  private final AtomicBoolean worked = new AtomicBoolean();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param reports told once, in a sentence, that this version is bad; on the thread of the failing
   *     call
   */
  Tenant(PluginIdentity identity, BiConsumer<Tenant, String> reports) {
    this.identity = identity;
    this.reports = reports;
  }

  /** Who the plugin is. */
  public PluginIdentity identity() {
    return identity;
  }

  /** What is wrong with this version, in a sentence; null when nothing is known to be. */
  @Nullable String trouble() {
    return trouble.get();
  }

  @Override
  public void worked() {
    worked.set(true);
  }

  @Override
  public void failed(Throwable failure) {
    if (failure instanceof LinkageError) {
      unfit("It does not fit this factory: " + failure);
    } else if (!worked.get() && failures.incrementAndGet() >= FIRST_CALLS) {
      unfit("Its first %d calls failed, the last with %s".formatted(FIRST_CALLS, failure));
    }
  }

  /** This version does not work, for this reason. */
  void unfit(String sentence) {
    if (trouble.compareAndSet(null, sentence)) {
      reports.accept(this, sentence);
    }
  }
}
