package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin catalog remove NAME}: what was installed from it stays.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record RemoveCatalog(ClientFactory clients, CatalogPages pages) implements Verb {

  @Override
  public String name() {
    return "remove";
  }

  @Override
  public String operand() {
    return "NAME";
  }

  @Override
  public int run(Words words) throws IOException {
    ApplianceClient client = clients.open(words);
    JsonNode catalog = Sources.of(client).find(words.operands().get(1));
    client.ask("DELETE", Sources.path(catalog, ""), null);
    pages.removed(catalog);
    return ExitCode.OK;
  }
}
