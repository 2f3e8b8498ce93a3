package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.client.ApplianceClient;

/**
 * What catalogs have, each plugin once for each of them.
 *
 * @param all as the API gives them
 */
record Offers(List<JsonNode> all) {

  static final String PATH = "/api/v1/plugin-offers";

  Offers {
    all = List.copyOf(all);
  }

  /** Those of an appliance. */
  static Offers of(ApplianceClient client) throws IOException {
    return new Offers(StreamSupport.stream(client.read(PATH).spliterator(), false).toList());
  }

  /** When they are not known. */
  static Offers none() {
    return new Offers(List.of());
  }

  /** Those that have a word in their id, title or description, whatever its case. */
  Offers with(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return new Offers(
        all.stream()
            .filter(
                offer ->
                    Stream.of("id", "title", "description")
                        .map(field -> Printable.text(offer, field).toLowerCase(Locale.ROOT))
                        .anyMatch(text -> text.contains(wanted)))
            .toList());
  }

  /** Those of one catalog. */
  Offers from(long catalog) {
    return new Offers(
        all.stream().filter(offer -> offer.path("catalog").asLong() == catalog).toList());
  }

  /** Where there is something newer than what is here of a plugin. */
  List<JsonNode> updates(String plugin) {
    return all.stream()
        .filter(offer -> Printable.text(offer, "id").equals(plugin))
        .filter(Offers::isUpdate)
        .toList();
  }

  /** Whether there is something newer than what is here of any. */
  boolean updated() {
    return all.stream().anyMatch(Offers::isUpdate);
  }

  static boolean isUpdate(JsonNode offer) {
    return Printable.text(offer.path("best"), "change").equals("UPDATE");
  }
}
