package org.photofactory.launcher.backups;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.launcher.plugins.Verbs;

/** {@code backup}: what copies there are, and has them read again or given back. */
public final class BackupCommand implements Command {

  private final Verbs verbs;

  public BackupCommand(Terminal terminal, ClientFactory clients) {
    BackupPages pages = new BackupPages(terminal.out());
    this.verbs =
        new Verbs(
            "backup",
            List.of(
                new ListBackups(clients, pages),
                new CheckBackup(clients, pages),
                new RestoreBackup(clients, pages)));
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String operands() {
    return "list | check NAME | restore NAME";
  }

  @Override
  public String summary() {
    return "tell what copies of originals there are, read them again, give lost originals back";
  }

  @Override
  public List<Option> options() {
    return Stream.concat(verbs.options().stream(), Stream.of(Option.URL, Option.CONFIG)).toList();
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    return verbs.run(words);
  }
}
