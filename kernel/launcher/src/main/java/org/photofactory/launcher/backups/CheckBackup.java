package org.photofactory.launcher.backups;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.launcher.plugins.Verb;

/**
 * {@code backup check}: has every copy read again, and waits for what comes of it.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record CheckBackup(ClientFactory clients, BackupPages pages) implements Verb {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String operand() {
    return "NAME";
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    String name = words.operands().get(1);
    BackupSite site = new BackupSite(clients.open(words));
    site.ask(name, "check");
    JsonNode now =
        site.await(
            name,
            backup -> backup.path("check").isNull() || !BackupPages.works(backup),
            pages::checking);
    if (!BackupPages.works(now)) {
      pages.waits(now, "The check goes on by itself when it can.");
      return ExitCode.COMPLAINTS;
    }
    JsonNode last = now.path("lastCheck");
    pages.checked(last);
    boolean found = last.path("damaged").asLong() + last.path("missing").asLong() > 0;
    if (found) {
      site.items(name, "findings", pages::finding);
    }
    return found || last.path("failed").asLong() > 0 ? ExitCode.COMPLAINTS : ExitCode.OK;
  }
}
