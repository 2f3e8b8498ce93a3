package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A verb that was begun, and the lines that it says. Its lines are taken by one thread; the verb
 * says them on another.
 */
public final class RunningVerb implements AutoCloseable {

  /** What comes of a verb. */
  public sealed interface Word {

    /** It says something. */
    record Line(String text) implements Word {}

    /** It has ended, with this exit code, and nothing follows. */
    record End(int code) implements Word {}
  }

  private static final int MOST_WAITING = 1000;
  private static final int LONGEST_LINE = 10_000;

  private final BlockingQueue<Word> words = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread thread;

  /** Runs a verb, and says whatever comes of it. */
  @FunctionalInterface
  interface Run {
    int with(RunningVerb terminal) throws InterruptedException;
  }

  RunningVerb(String name, Run run) {
    thread =
        Thread.ofVirtual()
            .name("verb " + name)
            .start(
                () -> {
                  try {
                    words.put(new Word.End(run.with(this)));
                  } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  /** The next word; empty when none comes within this time. */
  public Optional<Word> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(words.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Tells it to end, if it has not; nobody listens any more. */
  @Override
  public void close() {
    thread.interrupt();
  }

  void say(String line) throws InterruptedException {
    String one = line.replaceAll("\\p{Cc}+", " ");
    words.put(new Word.Line(one.substring(0, Math.min(one.length(), LONGEST_LINE))));
  }
}
