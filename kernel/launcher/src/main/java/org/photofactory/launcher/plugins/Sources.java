package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.client.ApplianceClient;

/**
 * The catalogs of an appliance.
 *
 * @param all as the API gives them
 */
record Sources(List<JsonNode> all) {

  static final String PATH = "/api/v1/plugin-catalogs";

  static Sources of(ApplianceClient client) throws IOException {
    return new Sources(StreamSupport.stream(client.read(PATH).spliterator(), false).toList());
  }

  /**
   * The one that somebody means.
   *
   * @param typed its number, its name or its address; a name may be given by strangers, so a number
   *     goes before it
   */
  JsonNode find(String typed) {
    List<JsonNode> numbered = all.stream().filter(one -> number(one).equals(typed)).toList();
    List<JsonNode> meant =
        numbered.isEmpty() ? all.stream().filter(one -> named(one, typed)).toList() : numbered;
    if (meant.isEmpty()) {
      throw new UsageException(
          "There is no catalog '%s'. %s"
              .formatted(
                  typed,
                  all.isEmpty()
                      ? "Add one: photofactory plugin catalog add ADDRESS"
                      : "There are: " + told(all)));
    }
    if (meant.size() > 1) {
      throw new UsageException(
          "Several catalogs are called that; say which by its number: " + told(meant));
    }
    return meant.getFirst();
  }

  /** Address of something of a catalog. */
  static String path(JsonNode catalog, String rest) {
    return PATH + "/" + number(catalog) + rest;
  }

  private static boolean named(JsonNode catalog, String typed) {
    return Printable.text(catalog, "name").equalsIgnoreCase(typed)
        || Printable.text(catalog, "address").equals(typed);
  }

  private static String number(JsonNode catalog) {
    return catalog.path("id").asText();
  }

  private static String told(List<JsonNode> catalogs) {
    return catalogs.stream()
        .map(one -> "%s (%s)".formatted(Printable.text(one, "name"), number(one)))
        .collect(Collectors.joining(", "));
  }
}
