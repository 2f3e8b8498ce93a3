package org.photofactory.testbed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.photofactory.kernel.events.Event;

/** Remembers what has become of assets in stages, and lets tests wait for it. Thread-safe. */
final class Settlements {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private record Step(long asset, String stage) {}

  private final Map<Step, Event.Settled> outcomes = new HashMap<>();

  synchronized void hear(Event event) {
    if (event instanceof Event.AssetChanged(_, long asset, String stage, Event.Settled outcome)) {
      outcomes.put(new Step(asset, stage), outcome);
      notifyAll();
    }
  }

  synchronized void forget(String stage) {
    outcomes.keySet().removeIf(step -> step.stage().equals(stage));
  }

  synchronized Event.Settled await(long asset, String stage) throws InterruptedException {
    Step step = new Step(asset, stage);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!outcomes.containsKey(step)) {
      long remaining = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (remaining <= 0) {
        throw new IllegalStateException("%s did not come; there are %s".formatted(step, outcomes));
      }
      wait(remaining);
    }
    return outcomes.get(step);
  }
}
