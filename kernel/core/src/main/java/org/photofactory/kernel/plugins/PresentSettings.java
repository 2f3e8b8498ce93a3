package org.photofactory.kernel.plugins;

import java.time.Duration;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.spi.stage.Settings;

/**
 * Settings of one plugin as they are whenever it asks, for what lives longer than a call.
 * Thread-safe.
 */
public record PresentSettings(PluginIdentity plugin) implements Settings {

  @Override
  public String text(String key) {
    return plugin.settings().text(key);
  }

  @Override
  public int integer(String key) {
    return plugin.settings().integer(key);
  }

  @Override
  public double number(String key) {
    return plugin.settings().number(key);
  }

  @Override
  public boolean flag(String key) {
    return plugin.settings().flag(key);
  }

  @Override
  public Duration duration(String key) {
    return plugin.settings().duration(key);
  }
}
