package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the host is to do before it looks again. Thread-safe. */
final class HostSignals {

  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  /** Something is to be done, on the host's thread. */
  void add(Runnable deed) {
    waiting.add(deed);
  }

  /** The host is to look at once. */
  void wake() {
    add(() -> {});
  }

  /** Does all that has come; waits for it this long at most. */
  void await(Duration patience) throws InterruptedException {
    @Nullable Runnable signal = waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    while (signal != null) {
      signal.run();
      signal = waiting.poll();
    }
  }
}
