package org.photofactory.launcher.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.ClientFactory;

/** {@code do PLUGIN VERB}: has a plugin of the running appliance do something. */
public final class DoCommand implements Command {

  private final Terminal terminal;
  private final ClientFactory clients;

  public DoCommand(Terminal terminal, ClientFactory clients) {
    this.terminal = terminal;
    this.clients = clients;
  }

  @Override
  public String name() {
    return "do";
  }

  @Override
  public String operands() {
    return "[PLUGIN VERB [WORD...]]";
  }

  @Override
  public String summary() {
    return "Have a plugin do something; alone: list what plugins can do";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.URL, Option.CONFIG);
  }

  @Override
  public int run(Words words) throws IOException {
    List<String> typed = words.operands();
    ApplianceClient client = clients.open(words);
    return switch (typed.size()) {
      case 0 -> list(client);
      case 1 -> throw new UsageException("Type: photofactory do PLUGIN VERB");
      default ->
          client.runVerb(typed.get(0), typed.get(1), typed.subList(2, typed.size()), this::say);
    };
  }

  private int list(ApplianceClient client) throws IOException {
    JsonNode verbs = client.verbs();
    if (verbs.isEmpty()) {
      terminal.out().println("No plugin that runs can be told to do anything.");
    }
    for (JsonNode verb : verbs) {
      String synopsis =
          "%s %s %s"
              .formatted(
                  Printable.text(verb, "plugin"),
                  Printable.text(verb, "verb"),
                  Printable.text(verb, "operands"));
      terminal
          .out()
          .println("  %-28s %s".formatted(synopsis.strip(), Printable.text(verb, "summary")));
    }
    return ExitCode.OK;
  }

  /** False when nobody reads any more. */
  private boolean say(String line) {
    terminal.out().println(Printable.of(line));
    return !terminal.out().checkError();
  }
}
