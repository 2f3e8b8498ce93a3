package org.photofactory.launcher.client;

import java.io.IOException;
import java.time.Duration;

/** The time between a request and what comes of it, in which one asks again. For one thread. */
public final class Waiting {

  private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

  private final Duration pause;
  private final Duration patience;
  private final String then;
  private final long since = System.nanoTime();

  private Waiting(Duration pause, Duration patience, String then) {
    this.pause = pause;
    this.patience = patience;
    this.then = then;
  }

  /**
   * However long it takes.
   *
   * @param pause between two questions
   */
  public static Waiting patiently(Duration pause) {
    return new Waiting(pause, FOR_EVER, "");
  }

  /**
   * At most so long.
   *
   * @param pause between two questions
   * @param then a sentence for people when nothing has come until then
   */
  public static Waiting atMost(Duration patience, Duration pause, String then) {
    return new Waiting(pause, patience, then);
  }

  /**
   * Lets a moment pass before the next question.
   *
   * @throws IOException when patience is at its end
   */
  public void pause() throws IOException, InterruptedException {
    if (System.nanoTime() - since > patience.toNanos()) {
      throw new IOException(then);
    }
    Thread.sleep(pause);
  }
}
