package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.launcher.cli.Printable;

/**
 * What is known of a jar, as text.
 *
 * @param report as the API gives it
 * @param compared whether it is known what is there already
 */
record JarPage(JsonNode report, boolean compared) {

  String text() {
    StringBuilder page = new StringBuilder("%s %s%n".formatted(field("id"), field("version")));
    about().forEach(line -> page.append("  %s%n".formatted(line)));
    new TrustPage(report.path("trust"))
        .lines()
        .forEach(line -> page.append("  %s%n".formatted(line)));
    List<String> objections = list("objections");
    page.append(
        (objections.isEmpty() ? "It may be installed." : "It will not be installed:")
            + System.lineSeparator());
    objections.forEach(objection -> page.append("  - %s%n".formatted(objection)));
    return page.toString();
  }

  /** What it is, and what installing it would change. */
  private List<String> about() {
    List<String> lines = new ArrayList<>();
    if (!field("title").isEmpty()) {
      lines.add("%s: %s".formatted(field("title"), field("description")));
    }
    lines.add("%,d bytes, SHA-256 %s".formatted(size(), field("sha256")));
    lines.add(change());
    List<String> changes = list("schemaChanges");
    if (!changes.isEmpty()) {
      lines.add("Changes of its tables: " + String.join(", ", changes));
    }
    report.path("panels").forEach(panel -> lines.add(shown(panel)));
    return lines;
  }

  private static String shown(JsonNode panel) {
    return "Shows \"%s\" in the web app, %s"
        .formatted(Printable.text(panel, "title"), place(Printable.text(panel, "slot")));
  }

  private static String place(String slot) {
    return switch (slot) {
      case "DRAWER" -> "beside a photo";
      case "PAGE" -> "on a page of its own";
      case "TILE" -> "on the factory page";
      case "SETTINGS" -> "below its settings";
      default -> slot;
    };
  }

  private String change() {
    if (!compared) {
      return "No appliance runs, so it is not known whether it is new.";
    }
    return switch (field("change")) {
      case "UPDATE" -> "It is newer than %s, which is there.".formatted(field("from"));
      case "OLDER" -> "It is older than %s, which is there: --older.".formatted(field("from"));
      case "SAME" -> "This version is there already.";
      default -> "It is new.";
    };
  }

  private long size() {
    return report.path("bytes").asLong();
  }

  private List<String> list(String name) {
    List<String> texts = new ArrayList<>();
    report.path(name).forEach(text -> texts.add(Printable.of(text.asText())));
    return texts;
  }

  private String field(String name) {
    return Printable.text(report, name);
  }
}
