package org.photofactory.spi.task;

import java.time.Duration;
import java.util.Objects;

/**
 * What a task is and when it comes.
 *
 * @param name unique within its plugin, lower case with hyphens, at most 40 characters
 * @param title its name for people
 * @param rhythm when it comes
 * @param limit how long a run may take before it is told to end; at most a day
 */
public record TaskSpec(String name, String title, Rhythm rhythm, Duration limit) {

  private static final Duration LONGEST = Duration.ofDays(1);

  public TaskSpec {
    Objects.requireNonNull(rhythm, "rhythm is null");
    if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name of a task: lower case with hyphens");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a task needs a title");
    }
    if (!limit.isPositive() || limit.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a task may take up to a day, not " + limit);
    }
  }
}
