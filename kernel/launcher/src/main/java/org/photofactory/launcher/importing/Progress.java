package org.photofactory.launcher.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells how far an import is: one line that is drawn anew on a terminal, a line now and then
 * elsewhere.
 */
final class Progress implements Consumer<Result> {

  private static final int BAR_WIDTH = 30;
  private static final long DRAW_EVERY = Duration.ofMillis(100).toNanos();
  private static final long PRINT_EVERY = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final boolean terminal;
  private final int total;
  private final LongSupplier nanoTime;
  private final long start;
  private long last;
  private int settled;

  Progress(PrintStream out, boolean terminal, int total, LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.last = start;
  }

  @Override
  public void accept(Result result) {
    settled++;
    long now = nanoTime.getAsLong();
    boolean due = now - last >= (terminal ? DRAW_EVERY : PRINT_EVERY);
    if (due || settled == total) {
      last = now;
      show(now);
    }
  }

  private void show(long now) {
    double seconds = Math.max(0.001, (now - start) / 1e9);
    double rate = settled / seconds;
    String numbers = "%d of %d files, %.1f/s".formatted(settled, total, rate);
    if (!terminal) {
      out.println(numbers);
      return;
    }
    int filled = (int) ((long) BAR_WIDTH * settled / total);
    String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    out.print("\r" + bar + " " + numbers + ", " + remaining(rate) + "\u001b[K");
    if (settled == total) {
      out.println();
    }
    out.flush();
  }

  private String remaining(double rate) {
    long seconds = Math.round((total - settled) / rate);
    return "%d:%02d left".formatted(seconds / 60, seconds % 60);
  }
}
