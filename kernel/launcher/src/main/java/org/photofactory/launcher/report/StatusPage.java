package org.photofactory.launcher.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.StringJoiner;
import org.photofactory.launcher.cli.Printable;

/** The appliance's status as a page of text. */
record StatusPage(JsonNode status, URI address) {

  String text() {
    StringBuilder page = new StringBuilder();
    page.append("Photo Factory %s on %s: %s%n".formatted(text("version"), address, text("state")));
    appendIfThere(page, "message");
    appendIfThere(page, "hint");
    page.append("%n".formatted());
    page.append(line("Assets", count("assets") + kinds()));
    page.append(line("Duplicates", count("duplicates")));
    page.append(line("Quarantined", count("quarantined")));
    page.append(line("Pending work", count("pendingWork")));
    page.append(line("Dead letters", count("deadLetters")));
    appendStages(page);
    return page.toString();
  }

  private void appendStages(StringBuilder page) {
    if (status.path("stages").isEmpty()) {
      return;
    }
    page.append(
        "%n  %-20s %-9s %9s %9s %9s %9s %8s%n"
            .formatted("Stage", "State", "done", "skipped", "failed", "pending", "per min"));
    for (JsonNode stage : status.path("stages")) {
      page.append(
          "  %-20s %-9s %9d %9d %9d %9d %8d%n"
              .formatted(
                  Printable.of(stage.path("name").asText()),
                  stage.path("state").asText().toLowerCase(Locale.ROOT),
                  stage.path("done").asLong(),
                  stage.path("skipped").asLong(),
                  stage.path("dead").asLong(),
                  stage.path("pending").asLong(),
                  stage.path("perMinute").asLong()));
      if (stage.path("reason").isTextual()) {
        page.append("      %s%n".formatted(Printable.of(stage.path("reason").asText())));
      }
    }
  }

  private String kinds() {
    StringJoiner kinds = new StringJoiner(", ", " (", ")").setEmptyValue("");
    status
        .path("assetsByKind")
        .properties()
        .forEach(kind -> kinds.add(kind.getKey() + " " + kind.getValue().asLong()));
    return kinds.toString();
  }

  private void appendIfThere(StringBuilder page, String field) {
    if (status.path(field).isTextual()) {
      page.append("  ").append(text(field)).append('\n');
    }
  }

  private String count(String field) {
    return status.path(field).isNumber() ? status.path(field).asText() : "unknown";
  }

  private String text(String field) {
    return Printable.of(status.path(field).asText(""));
  }

  private static String line(String label, String value) {
    return "  %-20s %s%n".formatted(label, value);
  }
}
