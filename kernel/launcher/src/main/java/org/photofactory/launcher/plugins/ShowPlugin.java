package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin show ID}.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record ShowPlugin(ClientFactory clients, PluginPages pages) implements Verb {

  @Override
  public String name() {
    return "show";
  }

  @Override
  public String operand() {
    return "ID";
  }

  @Override
  public List<Option> options() {
    return List.of(PluginPages.JSON);
  }

  @Override
  public int run(Words words) throws IOException {
    JsonNode plugin = new Site(clients.open(words)).plugin(words.operands().get(1));
    if (words.has(PluginPages.JSON)) {
      pages.out().println(plugin.toPrettyString());
    } else {
      pages.show(plugin);
    }
    return ExitCode.OK;
  }
}
