package org.photofactory.launcher.backups;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.launcher.plugins.Verb;

/**
 * {@code backup list}: where copies are kept, and how many there are.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record ListBackups(ClientFactory clients, BackupPages pages) implements Verb {

  private static final Option JSON = Option.flag("--json", "list: as JSON, as the API gives it");

  @Override
  public String name() {
    return "list";
  }

  @Override
  public String operand() {
    return "";
  }

  @Override
  public List<Option> options() {
    return List.of(JSON);
  }

  @Override
  public int run(Words words) throws IOException {
    JsonNode backups = new BackupSite(clients.open(words)).list();
    if (words.has(JSON)) {
      pages.out().println(backups.toPrettyString());
    } else {
      pages.list(backups);
    }
    return ExitCode.OK;
  }
}
