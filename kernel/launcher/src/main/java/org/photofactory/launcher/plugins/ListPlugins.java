package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin list}.
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
    JsonNode plugins = clients.open(words).read(Site.PLUGINS);
    if (words.has(PluginPages.JSON)) {
      pages.out().println(plugins.toPrettyString());
    } else {
      pages.list(plugins);
    }
    return ExitCode.OK;
  }
}
