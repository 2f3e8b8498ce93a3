package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.photofactory.launcher.cli.Printable;

/**
 * What catalogs have, as text.
 *
 * @param out where it is told
 */
record OfferPages(PrintStream out) {

  private static final String ROW = "%-24s %-16s %-16s %-24s %s%n";

  void list(Offers offers) {
    if (offers.all().isEmpty()) {
      out.println(
          "Nothing like that is offered; 'photofactory plugin catalog list' tells by whom.");
      return;
    }
    out.printf(ROW, "ID", "VERSION", "INSTALLED", "CATALOG", "TITLE");
    for (JsonNode offer : offers.all()) {
      out.printf(
          ROW,
          Printable.text(offer, "id"),
          version(offer),
          offer.path("installed").asText("-"),
          Printable.text(offer, "catalogName"),
          Printable.text(offer, "title"));
      remarks(offer).forEach(remark -> out.println("    " + remark));
    }
  }

  /** Why a version does not fit; empty when it does. */
  static String objection(JsonNode release) {
    return Printable.text(release, "objection");
  }

  /** That a version was taken back, and how to have it all the same; empty when it was not. */
  static String takenBack(JsonNode release) {
    String reason = Printable.text(release, "takenBack");
    String version = Printable.text(release, "version");
    return reason.isEmpty()
        ? ""
        : "%s was taken back here: %s To try it again, name it: ID@%s"
            .formatted(version, reason, version);
  }

  /** The one that would be installed, or else the newest. */
  private static String version(JsonNode offer) {
    JsonNode best = offer.path("best");
    return Printable.text(best.isObject() ? best : newest(offer), "version");
  }

  private static List<String> remarks(JsonNode offer) {
    String objection = objection(newest(offer));
    String unfit =
        objection.isEmpty()
            ? ""
            : "%s does not fit: %s".formatted(Printable.text(newest(offer), "version"), objection);
    String update = Offers.isUpdate(offer) ? "An update is available." : "";
    return Stream.of(update, unfit, takenBack(newest(offer)))
        .filter(remark -> !remark.isEmpty())
        .toList();
  }

  /** The API tells the newest first. */
  static JsonNode newest(JsonNode offer) {
    return offer.path("versions").path(0);
  }
}
