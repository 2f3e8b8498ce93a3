package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Printable;

/**
 * Plugins as text.
 *
 * @param out where they are told
 */
record PluginPages(PrintStream out) {

  static final Option JSON =
      Option.flag(
          "--json",
          "list, show, check, search, catalog list, leftovers: as JSON, as the API gives it");

  /**
   * All plugins, with what there is newer of them.
   *
   * @param offers what catalogs have
   */
  void list(JsonNode plugins, Offers offers) {
    if (plugins.isEmpty()) {
      out.println("There are no plugins.");
      return;
    }
    out.printf("%-24s %-16s %-14s %s%n", "ID", "VERSION", "STATE", "TITLE");
    for (JsonNode plugin : plugins) {
      out.printf(
          "%-24s %-16s %-14s %s%n",
          Printable.text(plugin, "id"),
          Printable.text(plugin, "version"),
          state(plugin),
          Printable.text(plugin, "title"));
      reason(plugin, "    ");
      offers
          .updates(Printable.text(plugin, "id"))
          .forEach(offer -> out.println("    " + update(offer)));
    }
    if (offers.updated()) {
      out.println("To update one, type: photofactory plugin install ID");
    }
  }

  void show(JsonNode plugin) {
    out.printf(
        "%s %s: %s%n",
        Printable.text(plugin, "id"), Printable.text(plugin, "version"), state(plugin));
    reason(plugin, "  ");
    out.printf("  %-14s %s%n", "Title", Printable.text(plugin, "title"));
    out.printf("  %-14s %s%n", "Description", Printable.text(plugin, "description"));
    out.printf(
        "  %-14s %s%n",
        "Came", plugin.path("shipped").asBoolean() ? "with the appliance" : "later");
    if (plugin.path("previous").isTextual()) {
      String previous = Printable.text(plugin, "previous");
      out.printf(
          "  %-14s %s%n",
          "Version before", previous.equals("shipped") ? "the appliance's own" : previous);
    }
    if (!plugin.path("proven").asBoolean(true)) {
      out.println("  It is on probation: it is taken back by itself when it fails.");
    }
  }

  void leftovers(JsonNode leftovers) {
    if (leftovers.isEmpty()) {
      out.println("Nothing is left of plugins that were removed.");
      return;
    }
    out.printf("%-24s %10s  %s%n", "ID", "TABLES", "STAGES");
    for (JsonNode left : leftovers) {
      StringBuilder stages = new StringBuilder();
      left.path("stages").forEach(stage -> stages.append(stage.asText()).append(' '));
      out.printf(
          "%-24s %,7d kB  %s%n",
          Printable.text(left, "id"), left.path("bytes").asLong() / 1024, stages);
      if (left.path("removing").asBoolean()) {
        out.println("    It is being removed. " + Printable.text(left, "problem"));
      }
    }
  }

  /** How a plugin stands, in a sentence. */
  static String sentence(JsonNode plugin) {
    String reason = Printable.text(plugin, "reason");
    return "%s %s is %s.%s"
        .formatted(
            Printable.text(plugin, "id"),
            Printable.text(plugin, "version"),
            state(plugin),
            reason.isEmpty() ? "" : " " + reason);
  }

  private static String update(JsonNode offer) {
    return "Update available: %s from %s"
        .formatted(
            Printable.text(offer.path("best"), "version"), Printable.text(offer, "catalogName"));
  }

  private static String state(JsonNode plugin) {
    return Printable.text(plugin, "state").toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void reason(JsonNode plugin, String indent) {
    String reason = Printable.text(plugin, "reason");
    if (!reason.isEmpty()) {
      out.println(indent + reason);
    }
  }
}
