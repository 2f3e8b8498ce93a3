package org.photofactory.plugins.watchedfolder;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.Settings;

/**
 * The plugin's settings at one moment.
 *
 * @param folders as people have written them
 * @param interval rest between two looks through everything
 */
record Rules(List<String> folders, Duration interval) {

  private static final Pattern BETWEEN = Pattern.compile("[;\r\n]+");
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);
  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);

  static Rules of(Settings settings) {
    List<String> folders =
        BETWEEN
            .splitAsStream(settings.text("folders"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    Duration interval = settings.duration("scan-interval");
    return new Rules(
        folders, interval.compareTo(SHORTEST_INTERVAL) < 0 ? SHORTEST_INTERVAL : interval);
  }

  /** How long a file must look the same before it is offered. */
  Duration rest() {
    return interval.compareTo(LONGEST_REST) < 0 ? interval : LONGEST_REST;
  }
}
