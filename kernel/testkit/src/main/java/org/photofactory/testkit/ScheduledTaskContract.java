package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.task.ScheduledTask;
import org.photofactory.spi.task.TaskContext;

/**
 * What every {@link ScheduledTask} must keep; extend it and name a task that can do what it does.
 * The time limit of each test only catches calls that hang.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class ScheduledTaskContract {

  /** The task under test; a new one each time. */
  protected abstract ScheduledTask task();

  /** Settings by which it has something to do. */
  protected Settings settings() {
    return GivenSettings.fromClassPath();
  }

  @Test
  void it_says_the_same_about_itself_every_time() {
    assertThat(task().spec()).isEqualTo(task().spec());
  }

  @Test
  void it_says_what_it_did_the_first_time_and_later() throws Exception {
    assertThat(task().run(context(null))).isNotBlank();
    assertThat(task().run(context(now().minusSeconds(3600)))).isNotBlank();
  }

  @Test
  void as_nobody_has_set_anything_it_does_no_harm() throws Exception {
    assertThat(task().run(new Context(GivenSettings.fromClassPath(), null, false))).isNotBlank();
  }

  @Test
  void a_run_that_is_to_end_ends_without_a_defect() throws Exception {
    try {
      assertThat(task().run(new Context(settings(), null, true))).isNotNull();
    } catch (InterruptedException ended) {
      assertThat(ended).isNotNull();
    }
  }

  /** What the kernel hands a task. */
  protected final TaskContext context(@Nullable Instant last) {
    return new Context(settings(), last, false);
  }

  /** What time it is. */
  protected static Instant now() {
    return Instant.parse("2026-06-08T08:00:00Z");
  }

  private static final class Context implements TaskContext {
    private final Settings settings;
    private final @Nullable Instant last;
    private final boolean cancelled;

    private Context(Settings settings, @Nullable Instant last, boolean cancelled) {
      this.settings = settings;
      this.last = last;
      this.cancelled = cancelled;
    }

    @Override
    public Settings settings() {
      return settings;
    }

    @Override
    public Instant now() {
      return ScheduledTaskContract.now();
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }

    @Override
    public @Nullable Instant last() {
      return last;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    @Override
    public void progress(String remark) {
      assertThat(remark).isNotBlank();
    }
  }
}
