package org.photofactory.spi.task;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.photofactory.spi.stage.Settings;

/** What the kernel hands a {@link ScheduledTask}. Thread-safe. */
@ProviderType
public interface TaskContext {

  /** Settings of this plugin. */
  Settings settings();

  /** What time it is. */
  Instant now();

  /** The time zone of the house. */
  ZoneId zone();

  /** When the last run began that came to its end; null when none has. */
  @Nullable Instant last();

  /** True once the run is to end; its thread is interrupted as well. */
  boolean cancelled();

  /**
   * Says how far it is, for people who look meanwhile.
   *
   * @param remark half a sentence, for example {@code 300 of 1200 looked at}
   */
  void progress(String remark);
}
