package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin catalog accept NAME --fingerprint F}: has another key sign a catalog from now on.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record AcceptKey(ClientFactory clients, CatalogPages pages) implements Verb {

  @Override
  public String name() {
    return "accept";
  }

  @Override
  public String operand() {
    return "NAME";
  }

  @Override
  public List<Option> options() {
    return List.of(AddCatalog.FINGERPRINT);
  }

  @Override
  public int run(Words words) throws IOException {
    ApplianceClient client = clients.open(words);
    JsonNode catalog = Sources.of(client).find(words.operands().get(1));
    String fingerprint = words.value(AddCatalog.FINGERPRINT).orElseThrow(() -> unnamed(catalog));
    String order = JsonNodeFactory.instance.objectNode().put("fingerprint", fingerprint).toString();
    pages.accepted(client.errand(Sources.path(catalog, "/key"), order));
    return ExitCode.OK;
  }

  /** No key is accepted that nobody has compared. */
  private static UsageException unnamed(JsonNode catalog) {
    String name = Printable.text(catalog, "name");
    String offered = Printable.text(catalog, "offeredFingerprint");
    return new UsageException(
        offered.isEmpty()
            ? "No other key has signed %s; there is nothing to accept.".formatted(name)
            : "%s is signed by the key %s now. Ask its keeper; if they tell the same, type: %s"
                .formatted(name, offered, CatalogPages.acceptance(catalog, offered)));
  }
}
