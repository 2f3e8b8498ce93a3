package org.photofactory.plugins.notify;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeSender;
import org.photofactory.spi.task.Rhythm;
import org.photofactory.spi.task.ScheduledTask;
import org.photofactory.spi.task.TaskContext;
import org.photofactory.spi.task.TaskSpec;

/** Tells people each Monday what came in, where that is wished for. */
@Component
public final class WeeklySummary implements ScheduledTask {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Function<Instant, Arrivals> arrivals;
  private final NoticeSender sender;

  @Activate
  public WeeklySummary(@Reference PluginLedger ledger, @Reference NoticeSender sender) {
    this(Arrivals.of(ledger), sender);
  }

  /**
   * @param arrivals counts what came in since a time
   */
  WeeklySummary(Function<Instant, Arrivals> arrivals, NoticeSender sender) {
    this.arrivals = arrivals;
    this.sender = sender;
  }

  @Override
  public TaskSpec spec() {
    return new TaskSpec(
        "weekly-summary",
        "Weekly summary",
        Rhythm.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)),
        Duration.ofMinutes(5));
  }

  @Override
  public String run(TaskContext context) {
    if (!context.settings().flag("weekly-summary")) {
      return "Switched off by weekly-summary.";
    }
    Arrivals came = arrivals.apply(since(context));
    if (came.none()) {
      return "Nothing came in, so nothing was sent.";
    }
    String text =
        String.format(
            Locale.ROOT, "%s came in. Files there are now: %,d.", came.words(), came.all());
    return sender.send(Notice.Level.INFO, "What came in this week", text)
        ? text
        : "Too much has been sent today.";
  }

  /** A week that was missed is told of with the next; a longer time would be no news. */
  private static Instant since(TaskContext context) {
    Instant weekAgo = context.now().minus(WEEK);
    Instant monthAgo = context.now().minus(WEEK.multipliedBy(4));
    @Nullable Instant last = context.last();
    return last == null || last.isAfter(weekAgo) || last.isBefore(monthAgo) ? weekAgo : last;
  }
}
