package org.photofactory.launcher.backups;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.Percent;
import org.photofactory.launcher.client.Waiting;

/**
 * The backups of a running appliance.
 *
 * @param client speaks to it
 */
record BackupSite(ApplianceClient client) {

  private static final String BACKUPS = "/api/v1/backups";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** All of them. */
  JsonNode list() throws IOException {
    return client.read(BACKUPS);
  }

  /** Asks for something to be done. */
  void ask(String name, String deed) throws IOException {
    client.ask("POST", BACKUPS + "/" + Percent.encoded(name) + "/" + deed, null);
  }

  /** Hands on every item of a list about one. */
  void items(String name, String list, Consumer<JsonNode> items) throws IOException {
    client.readAll(BACKUPS + "/" + Percent.encoded(name) + "/" + list, items);
  }

  /**
   * Waits until a backup is as wanted, and tells meanwhile how it is.
   *
   * @return how it is then
   */
  JsonNode await(String name, Predicate<JsonNode> wanted, Consumer<JsonNode> meanwhile)
      throws IOException, InterruptedException {
    Waiting waiting = Waiting.patiently(PAUSE);
    JsonNode now = find(name);
    while (!wanted.test(now)) {
      meanwhile.accept(now);
      waiting.pause();
      now = find(name);
    }
    return now;
  }

  private JsonNode find(String name) throws IOException {
    for (JsonNode backup : list()) {
      if (backup.path("name").asText().equals(name)) {
        return backup;
      }
    }
    throw new IOException("the backup " + name + " has gone");
  }
}
