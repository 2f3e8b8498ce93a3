package org.photofactory.plugins.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.photofactory.spi.notice.NoticeSender;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.task.ScheduledTask;
import org.photofactory.testkit.GivenSettings;
import org.photofactory.testkit.ScheduledTaskContract;

class WeeklySummaryTest extends ScheduledTaskContract {

  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final List<Instant> asked = new CopyOnWriteArrayList<>();
  private final NoticeSender sender = (_, title, text) -> sent.add(title + ": " + text);
  private Arrivals arrivals = new Arrivals(1281, 1, 0, 12345);

  @Override
  protected ScheduledTask task() {
    return new WeeklySummary(
        since -> {
          asked.add(since);
          return arrivals;
        },
        sender);
  }

  @Override
  protected Settings settings() {
    return GivenSettings.fromClassPath().with("weekly-summary", "true");
  }

  @Test
  void it_tells_what_came_in() throws Exception {
    task().run(context(null));
    assertThat(sent)
        .containsExactly(
            "What came in this week: 1,281 pictures, 1 film came in. Files there are now: 12,345.");
  }

  @Test
  void a_week_in_which_nothing_came_is_not_told_of() throws Exception {
    arrivals = new Arrivals(0, 0, 0, 12345);
    assertThat(task().run(context(null))).contains("nothing was sent");
    assertThat(sent).isEmpty();
  }

  @Test
  void it_tells_of_a_week_and_of_those_that_were_missed() throws Exception {
    Duration week = Duration.ofDays(7);
    task().run(context(null));
    task().run(context(now().minusSeconds(60)));
    task().run(context(now().minus(week.multipliedBy(2))));
    task().run(context(now().minus(week.multipliedBy(50))));
    assertThat(asked)
        .containsExactly(
            now().minus(week),
            now().minus(week),
            now().minus(week.multipliedBy(2)),
            now().minus(week));
  }
}
