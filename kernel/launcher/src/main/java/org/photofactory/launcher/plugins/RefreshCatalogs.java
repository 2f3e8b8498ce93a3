package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin catalog refresh [NAME]}: looks for news of all, or of one.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record RefreshCatalogs(ClientFactory clients, CatalogPages pages) implements Verb {

  @Override
  public String name() {
    return "refresh";
  }

  @Override
  public String operand() {
    return "[NAME]";
  }

  @Override
  public int run(Words words) throws IOException {
    List<JsonNode> catalogs = refreshed(clients.open(words), words.operands());
    if (catalogs.isEmpty()) {
      pages.list(new Sources(catalogs));
    }
    catalogs.forEach(pages::refreshed);
    return catalogs.stream().anyMatch(CatalogPages::troubled) ? ExitCode.COMPLAINTS : ExitCode.OK;
  }

  private static List<JsonNode> refreshed(ApplianceClient client, List<String> operands)
      throws IOException {
    if (operands.size() > 1) {
      JsonNode meant = Sources.of(client).find(operands.get(1));
      return List.of(client.errand(Sources.path(meant, "/refresh"), null));
    }
    JsonNode all = client.errand(Sources.PATH + "/refresh", null);
    return StreamSupport.stream(all.spliterator(), false).toList();
  }
}
