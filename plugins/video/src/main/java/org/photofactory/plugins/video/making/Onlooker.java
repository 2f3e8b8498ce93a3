package org.photofactory.plugins.video.making;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.ToolRunner.Watcher;

/** Follows how far ffmpeg has come, and ends it when it goes no further. For one run. */
final class Onlooker implements Watcher {

  private static final Pattern TIME = Pattern.compile("out_time_us=([0-9]{1,18})");

  private final Job job;
  private final double begun;
  private final double seconds;
  private final long patience;
  private long farthest = -1;
  private long advanced = System.nanoTime();
  private volatile boolean stuck;

  /**
   * @param begun second of the film where the run begins
   * @param seconds how long the film is; 0 when unknown
   * @param patience how long it may stay where it is
   */
  Onlooker(Job job, double begun, double seconds, Duration patience) {
    this.job = job;
    this.begun = begun;
    this.seconds = seconds;
    this.patience = patience.toNanos();
  }

  @Override
  public boolean line(String line) {
    Matcher time = TIME.matcher(line);
    if (time.matches()) {
      reached(Long.parseLong(time.group(1)));
    }
    stuck = System.nanoTime() - advanced > patience;
    return job.wanted() && !stuck;
  }

  /** It was ended because it went no further. */
  boolean stuck() {
    return stuck;
  }

  private void reached(long microseconds) {
    if (microseconds > farthest) {
      farthest = microseconds;
      advanced = System.nanoTime();
      if (seconds > 0) {
        job.progress(Math.min(1, (begun + microseconds / 1e6) / seconds));
      }
    }
  }
}
