package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Does several things at once, as many as the machine has processors for: a start waits for disk
 * and database about as long as it computes. For one thread.
 */
final class StartCrew {

  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private final ThreadFactory threads =
      Thread.ofPlatform().daemon().name("plugin-start-", 0).factory();

  /** Does all of it, and returns when that is through. */
  void run(List<Runnable> deeds) throws InterruptedException {
    List<Callable<Object>> calls = deeds.stream().map(Executors::callable).toList();
    int hands = Math.clamp(Runtime.getRuntime().availableProcessors(), FEWEST, MOST);
    try (ExecutorService crew = Executors.newFixedThreadPool(hands, threads)) {
      crew.invokeAll(calls);
    }
  }
}
