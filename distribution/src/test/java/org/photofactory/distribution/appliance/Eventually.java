package org.photofactory.distribution.appliance;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks again and again until the answer is the expected one. */
public final class Eventually {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Eventually() {}

  /**
   * Asks until {@code expected} holds; an exception counts as an unexpected answer.
   *
   * @param what is awaited, for the failure's message
   * @return the expected answer
   * @throws AssertionError when that takes longer than any healthy appliance would
   */
  public static <T> T get(String what, Callable<T> question, Predicate<T> expected)
      throws InterruptedException {
    return get(what, LIMIT, question, expected);
  }

  /** The same with another limit. */
  public static <T> T get(String what, Duration limit, Callable<T> question, Predicate<T> expected)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    Object last = null;
    while (System.nanoTime() < end) {
      T answer = null;
      try {
        answer = question.call();
        last = answer;
      } catch (Exception failure) {
        last = failure;
      }
      if (answer != null && expected.test(answer)) {
        return answer;
      }
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }
    throw new AssertionError(
        "Waited in vain for: " + what + "; the last answer was: " + shorten(last));
  }

  private static String shorten(@Nullable Object answer) {
    String text = String.valueOf(answer);
    return text.length() > 2000 ? text.substring(0, 2000) + " ..." : text;
  }
}
