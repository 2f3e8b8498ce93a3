package org.photofactory.kernel.plugins;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.pipeline.PluginIdentity;

/**
 * One version of a plugin while it runs: who it is, and how its first calls go. It is in trouble
 * when it cannot link, finds itself that it does not work, or fails all of its first calls; this
 * last is over as soon as one ends well. Thread-safe.
 */
public final class Tenant implements CallWatch {

  private static final int FIRST_CALLS = 5;

  /**
   * @param lasting whether no call that ends well makes up for it
   */
  private record Trouble(String sentence, boolean lasting) {}

  private final PluginIdentity identity;
  private final Consumer<Tenant> changed;
  private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();
  private final AtomicBoolean worked = new AtomicBoolean();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param changed told when the version has come into trouble, or out of it; on the thread of the
   *     call
   */
  Tenant(PluginIdentity identity, Consumer<Tenant> changed) {
    this.identity = identity;
    this.changed = changed;
  }

  /** Who the plugin is. */
  public PluginIdentity identity() {
    return identity;
  }

  /** What is wrong with this version, in a sentence; null when nothing is known to be. */
  @Nullable String trouble() {
    Trouble known = trouble.get();
    return known == null ? null : known.sentence();
  }

  @Override
  public void worked() {
    worked.set(true);
    Trouble known = trouble.get();
    if (known != null && !known.lasting() && trouble.compareAndSet(known, null)) {
      changed.accept(this);
    }
  }

  @Override
  public void failed(Throwable failure) {
    if (failure instanceof LinkageError) {
      unfit("It does not fit this factory: " + failure);
    } else if (!Weather.is(failure) && !worked.get() && failures.incrementAndGet() >= FIRST_CALLS) {
      fallShort(failure);
    }
  }

  /** This version does not work, for this reason. */
  void unfit(String sentence) {
    Trouble lasting = new Trouble(sentence, true);
    Trouble before =
        trouble.getAndUpdate(known -> known != null && known.lasting() ? known : lasting);
    if (before == null || !before.lasting()) {
      changed.accept(this);
    }
  }

  private void fallShort(Throwable last) {
    String sentence = "Its first %d calls failed, the last with %s".formatted(FIRST_CALLS, last);
    if (trouble.compareAndSet(null, new Trouble(sentence, false))) {
      changed.accept(this);
    }
  }
}
