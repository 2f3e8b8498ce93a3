package org.photofactory.launcher.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.ClientFactory;

/** {@code status}: what the factory is doing, for people or as JSON. */
public final class StatusCommand implements Command {

  private static final Option JSON =
      Option.flag("--json", "as JSON, as GET /api/v1/status gives it");

  private final Terminal terminal;
  private final ClientFactory clients;

  public StatusCommand(Terminal terminal, ClientFactory clients) {
    this.terminal = terminal;
    this.clients = clients;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "Tell what the running appliance has and does";
  }

  @Override
  public List<Option> options() {
    return List.of(JSON, Option.URL, Option.CONFIG);
  }

  @Override
  public int run(Words words) throws IOException {
    ApplianceClient client = clients.open(words);
    JsonNode status = client.status();
    terminal
        .out()
        .print(
            words.has(JSON)
                ? status.toPrettyString() + "\n"
                : new StatusPage(status, client.address()).text());
    return ExitCode.OK;
  }
}
