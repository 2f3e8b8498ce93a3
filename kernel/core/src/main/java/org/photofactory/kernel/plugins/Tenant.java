package org.photofactory.kernel.plugins;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.photofactory.kernel.pipeline.PluginIdentity;

/**
 * One version of a plugin while it runs: who it is, and how its first calls go. A version that
 * cannot link, or fails all of its first calls, is reported once. Thread-safe.
 */
public final class Tenant {

  private static final int FIRST_CALLS = 5;

  private final PluginIdentity identity;
  private final BiConsumer<Tenant, String> trouble;
  private final AtomicBoolean reported = new AtomicBoolean();
  private final AtomicBoolean worked = new AtomicBoolean();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param trouble told once, in a sentence, that this version is bad; on the thread of the failing
   *     call
   */
  Tenant(PluginIdentity identity, BiConsumer<Tenant, String> trouble) {
    this.identity = identity;
    this.trouble = trouble;
  }

  /** Who the plugin is. */
  public PluginIdentity identity() {
    return identity;
  }

  /** A call into the plugin has ended well. */
  public void worked() {
    worked.set(true);
  }

  /** A call into the plugin has thrown. */
  public void failed(Throwable failure) {
    if (failure instanceof LinkageError) {
      report("It does not fit this factory: " + failure);
    } else if (!worked.get() && failures.incrementAndGet() >= FIRST_CALLS) {
      report("Its first %d calls failed, the last with %s".formatted(FIRST_CALLS, failure));
    }
  }

  private void report(String sentence) {
    if (reported.compareAndSet(false, true)) {
      trouble.accept(this, sentence);
    }
  }
}
