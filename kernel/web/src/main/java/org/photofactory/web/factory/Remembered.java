package org.photofactory.web.factory;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is worth keeping because finding it reads the whole library. It is found anew when
 * something has changed; where that takes long, it is allowed to be old for ten times as long. Safe
 * for use by many threads; only one of them asks at a time.
 */
final class Remembered<T> {

  private static final long QUICK = Duration.ofMillis(250).toNanos();
  private static final long OLDEST = Duration.ofSeconds(60).toNanos();
  private static final int REST_FACTOR = 10;

  private final Supplier<T> question;

  /** Names of another question, or of another start, mean other findings. */
  private final String origin = Long.toHexString(new SecureRandom().nextLong());

  private long findings;
  private volatile boolean changed = true;
  private @Nullable Answer<T> answer;

  Remembered(Supplier<T> question) {
    this.question = question;
  }

  /** Says that the answer may be another one now. */
  void change() {
    changed = true;
  }

  T get() {
    return finding().value();
  }

  /** What is found keeps its name while another question finds the same. */
  synchronized Finding<T> finding() {
    long now = System.nanoTime();
    Answer<T> known = answer;
    if (known != null && !known.isDue(now, changed)) {
      return known.finding();
    }
    // What changes while the question is asked is noted for the next one; so is a question that
    // found no answer.
    changed = false;
    boolean answered = false;
    try {
      Finding<T> finding = named(question.get());
      answer = new Answer<>(finding, now, System.nanoTime() - now);
      answered = true;
      return finding;
    } finally {
      changed |= !answered;
    }
  }

  private Finding<T> named(T value) {
    Answer<T> before = answer;
    return before != null && before.finding().value().equals(value)
        ? before.finding()
        : new Finding<>(origin + "-" + ++findings, value);
  }

  /** What was found, when, and how long it took, in nanoseconds. */
  private record Answer<T>(Finding<T> finding, long askedAt, long cost) {
    boolean isDue(long now, boolean changed) {
      long age = now - askedAt;
      return age > OLDEST || (changed && (cost < QUICK || age > cost * REST_FACTOR));
    }
  }
}
