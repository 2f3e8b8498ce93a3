package org.photofactory.launcher.osgi;

import java.time.Duration;
import org.photofactory.kernel.plugins.PluginDescriptor;
import org.photofactory.spi.stage.Settings;

/** Settings that nobody has set. */
record DeclaredDefaults(PluginDescriptor descriptor) implements Settings {

  @Override
  public String text(String key) {
    return descriptor.settings().get(key).defaultValue();
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
