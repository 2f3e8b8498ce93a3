package org.photofactory.web.plugins;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.TaskRun;
import org.photofactory.kernel.plugins.TaskStatus;
import org.photofactory.spi.task.Rhythm;

/**
 * Something that a plugin does at set times.
 *
 * @param name unique within the plugin
 * @param title its name for people
 * @param rhythm when it comes, for people, for example {@code every 6 h} or {@code MONDAY at 08:00}
 * @param running what it says of its run; null while it does not run
 * @param nextAt when it comes next
 * @param lastBeganAt when its last run began; null when it never ran
 * @param lastEndedAt when that ended; null while it runs, or when the appliance ended meanwhile
 * @param lastOutcome how that ended; null while it runs, or when the appliance ended meanwhile
 * @param lastRemark what it did, or why it failed; null when there is nothing to say
 */
public record PluginTaskView(
    String name,
    String title,
    String rhythm,
    @Nullable String running,
    Instant nextAt,
    @Nullable Instant lastBeganAt,
    @Nullable Instant lastEndedAt,
    TaskRun.@Nullable Outcome lastOutcome,
    @Nullable String lastRemark) {

  private static final int ALL_DAYS = 7;

  static PluginTaskView of(TaskStatus status) {
    TaskRun last = status.last();
    return new PluginTaskView(
        status.spec().name(),
        status.spec().title(),
        words(status.spec().rhythm()),
        status.running(),
        status.nextAt(),
        last == null ? null : last.beganAt(),
        last == null ? null : last.endedAt(),
        last == null ? null : last.outcome(),
        last == null ? null : last.remark());
  }

  private static String words(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Every(var pause) when pause.toMinutes() % 60 == 0 ->
          "every " + pause.toHours() + " h";
      case Rhythm.Every(var pause) -> "every " + pause.toMinutes() + " min";
      case Rhythm.At(var days, var time) when days.size() == ALL_DAYS -> "every day at " + time;
      case Rhythm.At(var days, var time) ->
          days.stream()
                  .sorted(Comparator.naturalOrder())
                  .map(Enum::name)
                  .collect(Collectors.joining(", "))
              + " at "
              + time;
    };
  }
}
