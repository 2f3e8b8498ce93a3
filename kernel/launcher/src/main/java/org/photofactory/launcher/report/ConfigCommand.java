package org.photofactory.launcher.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.photofactory.kernel.settings.SettingsBook.Configured;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/** {@code config print}: every setting with its value and where that comes from. */
public final class ConfigCommand implements Command {

  private static final Configured NOTHING = (_, _) -> Optional.empty();

  private final Terminal terminal;
  private final BiFunction<Words, Configured, String> settings;
  private final ClientFactory clients;

  public ConfigCommand(
      Terminal terminal, BiFunction<Words, Configured, String> settings, ClientFactory clients) {
    this.terminal = terminal;
    this.settings = settings;
    this.clients = clients;
  }

  @Override
  public String name() {
    return "config";
  }

  @Override
  public String operands() {
    return "print";
  }

  @Override
  public String summary() {
    return "Print every setting, its value, and where it was set; secrets are masked";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.CONFIG);
  }

  @Override
  public int run(Words words) {
    if (!words.operands().equals(List.of("print"))) {
      throw new UsageException("Type: photofactory config print");
    }
    Optional<SetByPeople> people = people(words);
    terminal.out().print(settings.apply(words, people.<Configured>map(set -> set).orElse(NOTHING)));
    if (people.isEmpty()) {
      terminal.out().println("What was set for plugins in the web app is told while it runs only.");
    }
    return ExitCode.OK;
  }

  /** What only a running appliance can tell; empty when none does. */
  private Optional<SetByPeople> people(Words words) {
    try {
      return Optional.of(SetByPeople.ask(clients.open(words)));
    } catch (IOException silent) {
      return Optional.empty();
    }
  }
}
