package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin leftovers}: what plugins that were removed have left.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record Leftovers(ClientFactory clients, PluginPages pages) implements Verb {

  @Override
  public String name() {
    return "leftovers";
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
    JsonNode leftovers = clients.open(words).read(Site.PLUGINS + "/leftovers");
    if (words.has(PluginPages.JSON)) {
      pages.out().println(leftovers.toPrettyString());
    } else {
      pages.leftovers(leftovers);
    }
    return ExitCode.OK;
  }
}
