package org.photofactory.kernel.outgoing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Call;

/**
 * A call of the library on a thread of its own: who reads from a socket does not hear an interrupt,
 * who waits for this thread does. Stateless.
 */
final class Errand {

  private Errand() {}

  /**
   * Does the work, and ends the call when whoever waits for it is interrupted.
   *
   * @param call by which the work is done
   * @throws Exception what the work throws
   * @throws InterruptedException when whoever waits is interrupted
   */
  static <T> T run(Call call, Callable<T> work) throws Exception {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    FutureTask<T> errand = new FutureTask<>(work);
    thread(errand).start();
    try {
      return errand.get();
    } catch (InterruptedException ended) {
      call.cancel();
      throw ended;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception failure ? failure : failed;
    }
  }

  /** It and threads that are started on the way would else hold a plugin that has gone. */
  private static Thread thread(Runnable work) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("outgoing")
            .inheritInheritableThreadLocals(false)
            .unstarted(work);
    thread.setContextClassLoader(Errand.class.getClassLoader());
    return thread;
  }
}
