package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.launcher.cli.Printable;

/**
 * How far a jar has to be trusted, as text.
 *
 * @param trust as the API gives it; missing or null when the jar does not tell
 */
record TrustPage(JsonNode trust) {

  /** Each its own line; none when nothing is known. */
  List<String> lines() {
    if (!trust.isObject()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(voucher());
    lines.add("Safety: %d of 5".formatted(trust.path("rating").asInt()));
    trust.path("reasons").forEach(reason -> lines.add("  - " + Printable.of(reason.asText())));
    trust.path("permissions").forEach(permission -> lines.add(line(permission)));
    trust.path("warnings").forEach(warning -> lines.add(warning(warning)));
    return lines;
  }

  private String voucher() {
    JsonNode signature = trust.path("signature");
    return signature.isObject()
        ? "Signed by the catalog %s, key %s"
            .formatted(
                Printable.text(signature, "catalog"), Printable.text(signature, "fingerprint"))
        : "Not signed: nobody vouches for it.";
  }

  private static String line(JsonNode permission) {
    String what = joined(permission.path("what"));
    return "%s: %s%s"
        .formatted(
            permission.path("enforced").asBoolean() ? "It is held to" : "It says, unchecked",
            Printable.text(permission, "sentence"),
            what.isEmpty() ? "" : " " + what);
  }

  private static String warning(JsonNode warning) {
    String where = joined(warning.path("where"));
    return "Beware: %s%s"
        .formatted(Printable.text(warning, "sentence"), where.isEmpty() ? "" : " (" + where + ")");
  }

  private static String joined(JsonNode texts) {
    List<String> words = new ArrayList<>();
    texts.forEach(text -> words.add(Printable.of(text.asText())));
    return String.join(", ", words);
  }
}
