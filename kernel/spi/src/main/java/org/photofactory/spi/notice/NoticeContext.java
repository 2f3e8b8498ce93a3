package org.photofactory.spi.notice;

import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;
import org.photofactory.spi.stage.Settings;

/** What the kernel hands a {@link Notifier} with a notice. Thread-safe. */
@ProviderType
public interface NoticeContext {

  /** Settings of this plugin. */
  Settings settings();

  /** The time zone of the house, for times in texts. */
  ZoneId zone();

  /** True once the call is to end; its thread is interrupted as well. */
  boolean cancelled();
}
