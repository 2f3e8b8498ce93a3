package org.photofactory.launcher.cli;

import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name with its dashes, for example {@code --json}
 * @param value what follows it, for people, for example {@code ADDRESS}; null when nothing follows
 * @param meaning half a sentence for the help
 */
public record Option(String name, @Nullable String value, String meaning) {

  /** Where the appliance is looked for; every command that speaks to one has it. */
  public static final Option URL =
      new Option("--url", "ADDRESS", "the appliance to speak to; default: this machine's");

  /** Another configuration file; every command that needs the configuration has it. */
  public static final Option CONFIG =
      new Option("--config", "FILE", "the configuration file; default: photofactory.conf");

  /** An option that stands alone. */
  public static Option flag(String name, String meaning) {
    return new Option(name, null, meaning);
  }

  String synopsis() {
    return value == null ? name : name + " " + value;
  }
}
