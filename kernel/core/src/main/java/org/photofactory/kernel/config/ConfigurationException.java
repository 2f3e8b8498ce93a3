package org.photofactory.kernel.config;

import java.util.List;

/** The configuration is not as it must be; the start stops. */
public class ConfigurationException extends RuntimeException {

  private final List<String> problems;

  /**
   * @param problems a sentence or two for people each; at least one
   */
  public ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, each with where and what to write instead. */
  public List<String> problems() {
    return problems;
  }
}
