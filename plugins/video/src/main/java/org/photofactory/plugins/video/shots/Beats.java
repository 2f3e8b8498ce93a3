package org.photofactory.plugins.video.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.ToolRunner.Watcher;

/** Gathers what ffmpeg sees in key frames, while it says so. One use, one thread. */
final class Beats implements Watcher {

  /**
   * Looks at small pictures, and says of each when it is, how much is new, and how bright it is.
   */
  static final String FILTERS =
      "scale=320:-2,format=yuv420p,select='gte(scene,0)',signalstats,"
          + "metadata=mode=print:key=lavfi.scene_score:file=-:direct=1,"
          + "metadata=mode=print:key=lavfi.signalstats.YAVG:file=-:direct=1";

  /** A film of a day with a key frame each second. */
  private static final int MOST = 100_000;

  private static final Pattern WORD =
      Pattern.compile(".*(pts_time:|scene_score=|YAVG=)(-?[0-9]+(?:\\.[0-9]+)?)");

  private final List<Beat> beats = new ArrayList<>();
  private double seconds;
  private double change;

  @Override
  public boolean line(String line) {
    Matcher word = WORD.matcher(line);
    if (word.matches()) {
      take(word.group(1), Double.parseDouble(word.group(2)));
    }
    return beats.size() < MOST;
  }

  private void take(String name, double value) {
    switch (name) {
      case "pts_time:" -> seconds = Math.max(0, value);
      case "scene_score=" -> change = value;
      default -> beats.add(new Beat(seconds, change, value));
    }
  }

  /** By time, as far as the film's own clock goes forward. */
  List<Beat> all() {
    return List.copyOf(beats);
  }
}
