package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.spi.stage.Settings;

/** Plugins that are only names. */
public final class TestTenants {

  private TestTenants() {}

  /**
   * @param troubles gets what is reported about it
   */
  public static Tenant named(String id, List<String> troubles) {
    return new Tenant(
        new PluginIdentity(id, "p_" + id, new NoSettings()),
        (_, sentence) -> troubles.add(sentence));
  }

  /** Knows none. */
  private record NoSettings() implements Settings {
    @Override
    public String text(String key) {
      return Map.<String, String>of().get(key);
    }

    @Override
    public int integer(String key) {
      throw new IllegalArgumentException(key);
    }

    @Override
    public boolean flag(String key) {
      throw new IllegalArgumentException(key);
    }

    @Override
    public Duration duration(String key) {
      throw new IllegalArgumentException(key);
    }
  }
}
