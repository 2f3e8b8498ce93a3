package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin list}: what is here, and whether there is something newer.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record ListPlugins(ClientFactory clients, PluginPages pages) implements Verb {

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
    return List.of(PluginPages.JSON);
  }

  @Override
  public int run(Words words) throws IOException {
    ApplianceClient client = clients.open(words);
    JsonNode plugins = client.read(Site.PLUGINS);
    if (words.has(PluginPages.JSON)) {
      pages.out().println(plugins.toPrettyString());
    } else {
      tell(client, plugins);
    }
    return ExitCode.OK;
  }

  /** Catalogs are in the database; plugins can be told without it. */
  private void tell(ApplianceClient client, JsonNode plugins) throws IOException {
    try {
      pages.list(plugins, Offers.of(client));
    } catch (ApiException refused) {
      pages.list(plugins, Offers.none());
      String reason = Printable.of(String.valueOf(refused.getMessage()));
      pages.out().println("Whether there are updates is not known. " + reason);
    }
  }
}
