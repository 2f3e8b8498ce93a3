package org.photofactory.kernel.pipeline;

import java.util.function.Supplier;
import org.photofactory.spi.stage.Settings;

/**
 * The plugin that brings a stage.
 *
 * @param id plugin id, for example {@code hello-stage}
 * @param schema its PostgreSQL schema, for example {@code p_hello_stage}
 * @param present its settings as they are now
 */
public record PluginIdentity(String id, String schema, Supplier<Settings> present) {

  /** Its settings as they are now; whoever keeps them does not see what people change. */
  public Settings settings() {
    return present.get();
  }
}
