package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin catalog add ADDRESS}: has plugins had from there too.
 *
 * @param clients find the appliance
 * @param pages tell
 */
record AddCatalog(ClientFactory clients, CatalogPages pages) implements Verb {

  static final Option FINGERPRINT =
      new Option(
          "--fingerprint",
          "F",
          "catalog add, accept: of the key that must have signed it, as its keeper tells");

  @Override
  public String name() {
    return "add";
  }

  @Override
  public String operand() {
    return "ADDRESS";
  }

  @Override
  public List<Option> options() {
    return List.of(FINGERPRINT);
  }

  @Override
  public int run(Words words) throws IOException {
    Optional<String> fingerprint = words.value(FINGERPRINT);
    String address = words.operands().get(1);
    ObjectNode order =
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", kind(address))
            .put("address", address)
            .put("fingerprint", fingerprint.orElse(null));
    JsonNode added = clients.open(words).errand(Sources.PATH, order.toString());
    pages.added(added, fingerprint.isPresent());
    return ExitCode.OK;
  }

  /** What is no address of the web is a folder below that of this house. */
  private static String kind(String address) {
    return address.contains("://") ? "WEB" : "FOLDER";
  }
}
