package org.photofactory.kernel.plugins;

import java.time.Duration;
import org.photofactory.spi.stage.Settings;

/** Settings of a plugin that declares none. */
public record NoSettings() implements Settings {

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
