package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.TestTenants;
import org.photofactory.spi.command.Verb;
import org.photofactory.spi.command.VerbContext;

/** What plugins can be told to do, over HTTP. */
@Timeout(60)
class VerbsApiIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private TestSite site;

  private record Count() implements Verb {
    @Override
    public String name() {
      return "count";
    }

    @Override
    public String operands() {
      return "[WORD...]";
    }

    @Override
    public String summary() {
      return "Count words";
    }

    @Override
    public int run(List<String> words, VerbContext context) throws InterruptedException {
      for (String word : words) {
        context.say(word);
      }
      return words.size();
    }
  }

  @BeforeEach
  void open() throws Exception {
    site = new TestSite(database.database(), folder);
    site.verbs.dock(new Count(), TestTenants.named("notify", new CopyOnWriteArrayList<>()));
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void a_verb_is_listed_and_says_its_lines_and_its_end() throws Exception {
    JsonNode verb = site.json(site.get("/api/v1/verbs")).path("data").path(0);
    assertThat(verb.path("plugin").asText()).isEqualTo("notify");
    assertThat(verb.path("summary").asText()).isEqualTo("Count words");
    assertThat(said("{\"words\":[\"one\",\"zwei „2“\"]}"))
        .containsExactly(
            "{\"line\":\"one\",\"exit\":null}",
            "{\"line\":\"zwei „2“\",\"exit\":null}",
            "{\"line\":null,\"exit\":2}");
    assertThat(said("{}")).containsExactly("{\"line\":null,\"exit\":0}");
  }

  @Test
  void that_it_was_done_stands_in_the_trail() throws Exception {
    said("{}");
    assertThat(new String(site.get("/api/v1/audit?action=PLUGIN_VERB_RUN").body()))
        .contains("notify: count");
  }

  private List<String> said(String words) throws Exception {
    byte[] answer =
        site.post(
                "/api/v1/verbs/notify/count",
                words.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json")
            .body();
    return new String(answer, StandardCharsets.UTF_8).lines().toList();
  }
}
