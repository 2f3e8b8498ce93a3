package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin catalog list}: from where plugins are had.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record ListCatalogs(ClientFactory clients, CatalogPages pages) implements Verb {

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
    Sources sources = Sources.of(clients.open(words));
    if (words.has(PluginPages.JSON)) {
      pages
          .out()
          .println(JsonNodeFactory.instance.arrayNode().addAll(sources.all()).toPrettyString());
    } else {
      pages.list(sources);
    }
    return ExitCode.OK;
  }
}
