package org.photofactory.launcher.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * {@code import DIR…}: sends folders to the appliance; the files themselves stay where they are.
 */
public final class ImportCommand implements Command {

  private static final Option OWNER =
      new Option("--owner", "LOGIN", "whose library; default: the house's, the first admin's");

  private static final int PARALLEL = 3;

  private final Terminal terminal;
  private final ClientFactory clients;

  public ImportCommand(Terminal terminal, ClientFactory clients) {
    this.terminal = terminal;
    this.clients = clients;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String operands() {
    return "DIR...";
  }

  @Override
  public String summary() {
    return "Send folders of photos and videos to the running appliance; the originals stay";
  }

  @Override
  public List<Option> options() {
    return List.of(OWNER, Option.URL, Option.CONFIG);
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    List<Path> roots = words.operands().stream().map(Path::of).toList();
    check(roots);
    ApplianceClient client =
        words
            .value(OWNER)
            .map(login -> clients.openFor(login, words))
            .orElseGet(() -> clients.open(words));
    client.status();
    Findings findings = Findings.below(roots);
    tell(findings);
    int sent = send(findings.files(), client);
    return findings.unreadable().isEmpty() ? sent : ExitCode.COMPLAINTS;
  }

  private int send(List<Path> files, ApplianceClient client) throws InterruptedException {
    Progress progress =
        new Progress(terminal.out(), terminal.interactive(), files.size(), System::nanoTime);
    Sender sender = new Sender(client, Sender.Patience.USUAL);
    Summary summary = new Summary(new Import(sender, PARALLEL).run(files, progress));
    terminal.out().print(summary.text());
    return summary.exitCode();
  }

  private void tell(Findings findings) {
    terminal
        .out()
        .println(
            "Found %d files, %.1f MB%s"
                .formatted(
                    findings.files().size(),
                    findings.bytes() / 1e6,
                    findings.passedOver() == 0
                        ? ""
                        : "; "
                            + findings.passedOver()
                            + " links, hidden or system files are left out"));
    for (Path unreadable : findings.unreadable()) {
      terminal.err().println("Cannot look into " + Printable.of(unreadable));
    }
  }

  private static void check(List<Path> roots) {
    if (roots.isEmpty()) {
      throw new UsageException("import needs at least one folder: photofactory import DIR...");
    }
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new UsageException("There is no folder or file " + root);
      }
    }
  }
}
