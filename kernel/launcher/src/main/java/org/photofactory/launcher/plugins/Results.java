package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.client.Percent;

/** What the stages of a plugin have done, told when it changes. For one thread. */
final class Results {

  private final Site site;
  private final String plugin;
  private final Map<String, String> told = new HashMap<>();
  private final Set<String> failures = new HashSet<>();

  private Results(Site site, String plugin) {
    this.site = site;
    this.plugin = plugin;
  }

  /** From now on; what failed before is old news. */
  static Results from(Site site, String plugin) throws IOException {
    Results results = new Results(site, plugin);
    results.news();
    results.told.clear();
    return results;
  }

  /** What is new since the last time, in sentences. */
  List<String> news() throws IOException {
    List<String> news = new ArrayList<>();
    for (JsonNode stage : site.client().read("/api/v1/stages")) {
      if (stage.path("plugin").asText().equals(plugin)) {
        tell(stage, news);
      }
    }
    return news;
  }

  private void tell(JsonNode stage, List<String> news) throws IOException {
    String name = stage.path("name").asText();
    String sentence =
        "%s: %d done, %d skipped, %d failed, %d to do"
            .formatted(
                name,
                stage.path("done").asLong(),
                stage.path("skipped").asLong(),
                stage.path("dead").asLong(),
                stage.path("pending").asLong());
    String reason = stage.path("reason").asText("");
    String whole = reason.isEmpty() ? sentence : sentence + "; it rests: " + reason;
    if (!whole.equals(told.put(name, whole))) {
      news.add(whole);
    }
    if (stage.path("dead").asLong() > 0) {
      addFailures(name, news);
    }
  }

  private void addFailures(String stage, List<String> news) throws IOException {
    for (JsonNode letter :
        site.client().read("/api/v1/dead-letters?limit=20&stage=" + Percent.encoded(stage))) {
      String sentence =
          "  %s: %s (%s)"
              .formatted(
                  Printable.of(letter.path("fileName").asText()),
                  Printable.of(letter.path("message").asText()),
                  letter.path("code").asText());
      if (failures.add(letter.path("at").asText() + sentence)) {
        news.add(sentence);
      }
    }
  }
}
