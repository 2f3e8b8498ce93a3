package org.photofactory.launcher.report;

import java.util.List;
import java.util.function.Function;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;

/** {@code config print}: every setting with its value and where that comes from. */
public final class ConfigCommand implements Command {

  private final Terminal terminal;
  private final Function<Words, String> settings;

  public ConfigCommand(Terminal terminal, Function<Words, String> settings) {
    this.terminal = terminal;
    this.settings = settings;
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
    terminal.out().print(settings.apply(words));
    return ExitCode.OK;
  }
}
