package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Calls into one service of a plugin, each on a fresh thread with a time limit. A call that does
 * not end when told is set aside, and nobody waits for it. Libraries inside the plugin find their
 * parts by the context class loader, which is the plugin's. Thread-safe.
 */
final class PluginCalls {

  private static final int MOST_STUCK = 4;

  private final String name;
  private final CallWatch watch;
  private final ClassLoader loader;
  private final Doorway doorway = new Doorway();
  private final Set<Call<?>> running = ConcurrentHashMap.newKeySet();

  /**
   * What is to be called.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface Errand<T> {
    /**
     * @param cancelled true once it is to end
     */
    T run(BooleanSupplier cancelled) throws Exception;
  }

  /**
   * @param name for threads, for example {@code notify mail}
   * @param watch learns how they go
   */
  PluginCalls(String name, CallWatch watch, Object service) {
    this.name = name;
    this.watch = watch;
    this.loader = service.getClass().getClassLoader();
  }

  /**
   * Calls, and waits for the end.
   *
   * @throws PluginCallException when the plugin fails, takes too long, or has gone
   * @throws InterruptedException when whoever waits is interrupted; the call is told to end
   */
  <T> T run(Duration limit, Errand<T> errand) throws PluginCallException, InterruptedException {
    if (!doorway.enter()) {
      throw PluginCallException.gone();
    }
    Call<T> call = new Call<>(errand);
    running.add(call);
    call.thread.start();
    return result(call, limit);
  }

  /** How many calls were told to end and have not. */
  long stuck() {
    return running.stream().filter(call -> call.ended).count();
  }

  /** Whether so many of them do that no more should begin. */
  boolean jammed() {
    return stuck() >= MOST_STUCK;
  }

  /**
   * Lets no new call begin, and waits for those that run; then tells them to end, and waits a
   * moment more.
   *
   * @return false when some do not end; they are set aside
   */
  boolean close(Duration patience, Duration grace) {
    if (doorway.close(patience)) {
      return true;
    }
    running.forEach(Call::end);
    return doorway.close(grace);
  }

  private <T> T result(Call<T> call, Duration limit)
      throws PluginCallException, InterruptedException {
    try {
      T result = call.task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      watch.worked();
      return result;
    } catch (TimeoutException late) {
      call.end();
      throw PluginCallException.late(limit);
    } catch (InterruptedException interrupted) {
      call.end();
      throw interrupted;
    } catch (ExecutionException failed) {
      throw judged(call, failed.getCause());
    }
  }

  private PluginCallException judged(Call<?> call, Throwable cause) {
    if (call.ended) {
      return PluginCallException.gone();
    }
    watch.failed(cause);
    return PluginCallException.failed(cause);
  }

  private final class Call<T> {
    private final FutureTask<T> task;
    private final Thread thread;
    private volatile boolean ended;

    Call(Errand<T> errand) {
      task = new FutureTask<>(() -> errand.run(() -> ended));
      thread =
          Thread.ofPlatform()
              .daemon()
              .inheritInheritableThreadLocals(false)
              .name(name)
              .unstarted(this::run);
      thread.setContextClassLoader(loader);
    }

    private void run() {
      try {
        task.run();
      } finally {
        running.remove(this);
        doorway.leave();
      }
    }

    private void end() {
      ended = true;
      thread.interrupt();
    }
  }
}
