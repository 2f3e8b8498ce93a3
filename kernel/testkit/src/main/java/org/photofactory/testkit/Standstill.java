package org.photofactory.testkit;

import java.time.Duration;
import java.util.Arrays;

/**
 * Waits until a thread waits for something: what it does then has stayed the same for a while,
 * whether it sleeps, is parked, or listens to a socket, which Java calls running. Stateless.
 */
final class Standstill {

  private static final Duration PAUSE = Duration.ofMillis(50);

  /** As many looks that show the same are a standstill. */
  private static final int LOOKS = 10;

  /** Who is still on the move after so many never rests. */
  private static final int MOST = 200;

  private Standstill() {}

  /** Returns once a thread rests or has ended, or never seems to. */
  static void await(Thread thread) throws InterruptedException {
    StackTraceElement[] before = {};
    int same = 0;
    for (int look = 0; look < MOST && same < LOOKS && thread.isAlive(); look++) {
      Thread.sleep(PAUSE);
      StackTraceElement[] now = thread.getStackTrace();
      same = Arrays.equals(before, now) ? same + 1 : 0;
      before = now;
    }
  }
}
