package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin search [WORD]}: what catalogs have, whether it is here, and why not.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record SearchOffers(ClientFactory clients, OfferPages pages) implements Verb {

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String operand() {
    return "[WORD]";
  }

  @Override
  public List<Option> options() {
    return List.of(PluginPages.JSON);
  }

  @Override
  public int run(Words words) throws IOException {
    String word = words.operands().stream().skip(1).findFirst().orElse("");
    Offers offers = Offers.of(clients.open(words)).with(word);
    if (words.has(PluginPages.JSON)) {
      pages
          .out()
          .println(JsonNodeFactory.instance.arrayNode().addAll(offers.all()).toPrettyString());
    } else {
      pages.list(offers);
    }
    return ExitCode.OK;
  }
}
