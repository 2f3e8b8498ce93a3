package org.photofactory.launcher.osgi;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.testkit.TestAssets;

/**
 * Calls every stage it is given, from two threads without a pause, until the stage is taken out.
 */
final class BusyPipeline implements StageRegistry, AutoCloseable {

  final Map<String, PluginIdentity> stages = new ConcurrentHashMap<>();
  final AtomicLong settled = new AtomicLong();
  final AtomicLong failed = new AtomicLong();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Asset asset = TestAssets.image(Path.of("a.jpg"), "image/jpeg");

  @Override
  public Registration register(Stage stage, PluginIdentity plugin) {
    String name = stage.spec().name();
    if (stages.putIfAbsent(name, plugin) != null) {
      throw new IllegalStateException("the stage " + name + " is there already");
    }
    Phaser running = new Phaser(1);
    for (int thread = 0; thread < 2; thread++) {
      running.register();
      threads.execute(() -> work(stage, context(plugin), running));
    }
    return () -> {
      stages.remove(name);
      running.arriveAndAwaitAdvance();
    };
  }

  /** Waits until some calls have ended well from now on. */
  void awaitCalls() throws InterruptedException {
    long before = settled.get();
    while (settled.get() < before + 10) {
      Thread.sleep(1);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void work(Stage stage, StageContext context, Phaser running) {
    try {
      while (stages.containsKey(stage.spec().name()) && !Thread.currentThread().isInterrupted()) {
        call(stage, context);
        LockSupport.parkNanos(100_000);
      }
    } finally {
      running.arriveAndDeregister();
    }
  }

  private void call(Stage stage, StageContext context) {
    try {
      if (stage.process(asset, context) instanceof Outcome.Done) {
        settled.incrementAndGet();
      }
    } catch (Exception | LinkageError | OutOfMemoryError failure) {
      failed.incrementAndGet();
    }
  }

  /** All that the stages of these tests ask for. */
  private static StageContext context(PluginIdentity plugin) {
    return (StageContext)
        Proxy.newProxyInstance(
            StageContext.class.getClassLoader(),
            new Class<?>[] {StageContext.class},
            (_, method, _) -> {
              if (method.getName().equals("settings")) {
                return plugin.settings();
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
