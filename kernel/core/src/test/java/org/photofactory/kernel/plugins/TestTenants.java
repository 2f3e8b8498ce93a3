package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.spi.stage.Settings;

/** Tenants, and what was said about them. */
final class TestTenants {

  final List<String> troubles = new CopyOnWriteArrayList<>();

  Tenant tenant(String id) {
    PluginIdentity identity = new PluginIdentity(id, "p_" + id, new NoSettings());
    return new Tenant(identity, (tenant, reason) -> troubles.add(reason));
  }

  private record NoSettings() implements Settings {
    @Override
    public String text(String key) {
      throw new IllegalArgumentException(key + " is not declared");
    }

    @Override
    public int integer(String key) {
      return Integer.parseInt(text(key));
    }

    @Override
    public boolean flag(String key) {
      return Boolean.parseBoolean(text(key));
    }

    @Override
    public Duration duration(String key) {
      return Duration.parse(text(key));
    }
  }
}
