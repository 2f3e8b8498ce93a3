package org.photofactory.kernel.config;

import java.nio.file.Path;

/**
 * Where everything lies. All absolute; none need exist yet.
 *
 * @param data what the appliance keeps; its lock lies here
 * @param inbox where new files are dropped
 * @param vault originals
 * @param derivatives pictures that can be made again
 */
public record DataFolders(Path data, Path inbox, Path vault, Path derivatives) {

  /** The embedded database server. */
  public Path database() {
    return data.resolve("db");
  }

  /** The token of whoever sits at the machine; only the appliance's own user can read it. */
  public Path consoleToken() {
    return data.resolve("console-token");
  }

  /** The key that seals secrets of plugins; only the appliance's own user can read it. */
  public Path secretsKey() {
    return data.resolve("secrets.key");
  }

  /** Jars of plugins that a person has added. */
  public Path plugins() {
    return data.resolve("plugins");
  }

  /** Catalogs of plugins that a person has put here. */
  public Path catalog() {
    return data.resolve("catalog");
  }

  /** Files that cannot become assets. */
  public Path quarantine() {
    return data.resolve("quarantine");
  }

  /** Originals on their way out. */
  public Path trash() {
    return data.resolve("trash");
  }

  /** Passing files of running calls; may be emptied whenever the appliance does not run. */
  public Path scratch() {
    return data.resolve("scratch");
  }

  /** What the program keeps to be faster; may be emptied whenever the appliance does not run. */
  public Path cache() {
    return data.resolve("cache");
  }
}
