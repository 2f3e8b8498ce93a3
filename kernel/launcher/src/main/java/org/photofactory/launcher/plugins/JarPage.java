package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a jar, as text.
 *
 * @param report as the API gives it
 * @param compared whether it is known what is there already
 */
record JarPage(JsonNode report, boolean compared) {

  String text() {
    StringBuilder page = new StringBuilder();
    page.append("%s %s%n".formatted(field("id"), field("version")));
    if (!field("title").isEmpty()) {
      page.append("  %s: %s%n".formatted(field("title"), field("description")));
    }
    page.append("  %,d bytes, SHA-256 %s%n".formatted(size(), field("sha256")));
    page.append("  %s%n".formatted(change()));
    List<String> changes = list("schemaChanges");
    if (!changes.isEmpty()) {
      page.append("  Changes of its tables: %s%n".formatted(String.join(", ", changes)));
    }
    List<String> warnings = list("warnings");
    warnings.forEach(warning -> page.append("  Beware: %s%n".formatted(warning)));
    List<String> objections = list("objections");
    page.append(
        (objections.isEmpty() ? "It may be installed." : "It will not be installed:")
            + System.lineSeparator());
    objections.forEach(objection -> page.append("  - %s%n".formatted(objection)));
    return page.toString();
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
    report.path(name).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private String field(String name) {
    return PluginPages.text(report, name);
  }
}
