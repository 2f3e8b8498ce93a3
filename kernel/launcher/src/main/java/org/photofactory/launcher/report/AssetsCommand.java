package org.photofactory.launcher.report;

import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/** {@code assets --json}: one JSON line per asset. */
public final class AssetsCommand implements Command {

  private static final Option JSON =
      Option.flag("--json", "the only format there is, so it must be named");

  private final Terminal terminal;
  private final ClientFactory clients;

  public AssetsCommand(Terminal terminal, ClientFactory clients) {
    this.terminal = terminal;
    this.clients = clients;
  }

  @Override
  public String name() {
    return "assets";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "Print every asset of the running appliance, one JSON line each";
  }

  @Override
  public List<Option> options() {
    return List.of(JSON, Option.URL, Option.CONFIG);
  }

  @Override
  public int run(Words words) throws IOException {
    if (!words.has(JSON)) {
      throw new UsageException("Type: photofactory assets --json");
    }
    clients.open(words).exportAssets(terminal.out());
    terminal.out().flush();
    return ExitCode.OK;
  }
}
