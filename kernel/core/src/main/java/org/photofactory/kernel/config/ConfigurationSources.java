package org.photofactory.kernel.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the configuration is read from.
 *
 * @param home the installation's folder; relative paths begin here
 * @param named configuration file that the command line names; null when it names none
 * @param environment variables of this process
 */
public record ConfigurationSources(
    Path home, @Nullable Path named, Map<String, String> environment) {

  private static final String FILE_NAME = "photofactory.conf";

  public ConfigurationSources {
    home = home.toAbsolutePath().normalize();
    environment = Map.copyOf(environment);
  }

  /**
   * The file to read: the one named, else that of PHOTOFACTORY_CONFIG, else photofactory.conf at
   * home if there.
   */
  Optional<Path> file() {
    if (named != null) {
      return Optional.of(named.toAbsolutePath());
    }
    String variable = environment.getOrDefault(Variables.CONFIG, "");
    if (!variable.isBlank()) {
      return Optional.of(home.resolve(variable));
    }
    return Optional.of(home.resolve(FILE_NAME)).filter(Files::exists);
  }
}
