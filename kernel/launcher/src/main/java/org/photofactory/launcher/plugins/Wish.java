package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.photofactory.kernel.config.NearestName;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.cli.UsageException;

/**
 * A plugin that somebody wants from a catalog.
 *
 * @param plugin its id
 * @param version of it; empty for the newest that fits
 */
record Wish(String plugin, Optional<String> version) {

  /** As it is typed, {@code ID} or {@code ID@VERSION}. */
  static Wish typed(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? new Wish(text, Optional.empty())
        : new Wish(text.substring(0, at), Optional.of(text.substring(at + 1)));
  }

  /** The one jar that fulfils it; what stands against that is told as what to type instead. */
  JarSource.Offered among(Offers offers) {
    JsonNode offer = only(listing(offered(offers)));
    String number = version.orElseGet(() -> Printable.text(offer.path("best"), "version"));
    JsonNode meant = number.isEmpty() ? OfferPages.newest(offer) : release(offer, number);
    String objection = OfferPages.objection(meant);
    if (!objection.isEmpty()) {
      throw new UsageException("%s does not fit: %s".formatted(this, objection));
    }
    if (number.isEmpty()) {
      throw new UsageException("%s: %s".formatted(this, OfferPages.takenBack(meant)));
    }
    return new JarSource.Offered(offer.path("catalog").asLong(), plugin, number);
  }

  @Override
  public String toString() {
    return plugin + version.map(number -> " " + number).orElse("");
  }

  private List<JsonNode> offered(Offers offers) {
    List<JsonNode> offered =
        offers.all().stream().filter(offer -> Printable.text(offer, "id").equals(plugin)).toList();
    if (offered.isEmpty()) {
      List<String> ids = offers.all().stream().map(offer -> Printable.text(offer, "id")).toList();
      throw new UsageException(
          "%s is not offered.%s 'photofactory plugin search' tells what is."
              .formatted(
                  plugin,
                  NearestName.of(plugin, ids).map(id -> " Did you mean " + id + "?").orElse("")));
    }
    return offered;
  }

  /** Those that list the version, where one is wanted. */
  private List<JsonNode> listing(List<JsonNode> offered) {
    List<JsonNode> listing = offered.stream().filter(this::lists).toList();
    if (listing.isEmpty()) {
      List<String> there = new ArrayList<>();
      offered.forEach(offer -> there.addAll(offer.path("versions").findValuesAsText("version")));
      throw new UsageException(
          "%s is not offered; there are: %s"
              .formatted(this, there.stream().distinct().collect(Collectors.joining(", "))));
    }
    return listing;
  }

  private boolean lists(JsonNode offer) {
    return version.isEmpty() || !release(offer, version.get()).isMissingNode();
  }

  /** Which of two the same name comes from matters: whoever signs it answers for it. */
  private JsonNode only(List<JsonNode> listing) {
    if (listing.size() > 1) {
      throw new UsageException(
          "Several catalogs have %s: %s. Say which: --catalog NAME"
              .formatted(
                  this,
                  listing.stream()
                      .map(
                          offer ->
                              "%s (%s)"
                                  .formatted(
                                      Printable.text(offer, "catalogName"),
                                      offer.path("catalog").asText()))
                      .collect(Collectors.joining(", "))));
    }
    return listing.getFirst();
  }

  private static JsonNode release(JsonNode offer, String version) {
    return StreamSupport.stream(offer.path("versions").spliterator(), false)
        .filter(release -> Printable.text(release, "version").equals(version))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
