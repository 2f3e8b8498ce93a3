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
 * {@code backup restore}: has lost originals given back, and waits for what comes of it.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record RestoreBackup(ClientFactory clients, BackupPages pages) implements Verb {

  private static final Option THOROUGH =
      Option.flag(
          "--thorough", "restore: read every original, to find those that are damaged unnoticed");

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String operand() {
    return "NAME";
  }

  @Override
  public List<Option> options() {
    return List.of(THOROUGH);
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    String name = words.operands().get(1);
    BackupSite site = new BackupSite(clients.open(words));
    site.ask(name, "restore" + (words.has(THOROUGH) ? "?thorough=true" : ""));
    JsonNode now =
        site.await(
            name,
            backup -> ended(backup) || !backup.path("restore").path("waits").isNull(),
            pages::restoring);
    JsonNode restore = now.path("restore");
    if (!ended(now)) {
      pages.waits(restore.path("waits"), "It goes on by itself when it can.");
      return ExitCode.COMPLAINTS;
    }
    pages.restored(restore);
    site.items(name, "restored", pages::returned);
    return restore.path("lost").asLong() > 0 ? ExitCode.COMPLAINTS : ExitCode.OK;
  }

  private static boolean ended(JsonNode backup) {
    return !backup.path("restore").path("endedAt").isNull();
  }
}
