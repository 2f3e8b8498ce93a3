package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.notices.Notices;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;

/** What admins see of notices. */
@Timeout(60)
class NoticesApiIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void a_test_says_how_each_receiver_answers_and_what_to_do() throws Exception {
    site.receivers.answers("anna@example.org", new Delivery.Sent());
    site.receivers.answers("ben@example.org", new Delivery.Refused("NO_SUCH", "Nobody is there."));
    site.receivers.answers("clara@example.org", new Delivery.Later(Duration.ZERO, "It is away."));
    JsonNode answers = site.json(site.post("/api/v1/notices/test", new byte[0])).path("data");
    assertThat(answers)
        .extracting(answer -> answer.path("outcome").asText())
        .containsExactly("SENT", "REFUSED", "LATER");
    assertThat(answers.get(1).path("code").asText()).isEqualTo("NO_SUCH");
    assertThat(answers.get(1).path("message").asText()).isEqualTo("Nobody is there.");
    assertThat(answers.get(1).path("hint").asText()).contains("settings of the plugin notify");
    assertThat(answers.get(0).path("hint").isNull()).isTrue();
  }

  @Test
  void a_notice_is_listed_with_how_far_it_has_come_with_each_receiver() throws Exception {
    site.receivers.answers("anna@example.org", new Delivery.Sent());
    site.receivers.answers("ben@example.org", new Delivery.Refused("NO_SUCH", "Nobody is there."));
    JsonNode told = told();
    assertThat(told.path("notices").get(0).path("title").asText()).isEqualTo("“decoder” is ill");
    JsonNode deliveries = told.path("notices").get(0).path("deliveries");
    assertThat(deliveries)
        .extracting(one -> one.path("state").asText())
        .containsExactly("SENT", "REFUSED");
    assertThat(told.path("receivers").get(1).path("last").asText()).isEqualTo("REFUSED");
    assertThat(told.path("receivers").get(1).path("reason").asText()).isEqualTo("Nobody is there.");
  }

  /** The list once both receivers have settled a notice. */
  private JsonNode told() throws Exception {
    try (Notices notices = site.notices(database.database())) {
      notices.start();
      notices.tell(
          new Notice(
              Notice.Level.WARN, "“decoder” is ill", "", null, Instant.now(), "service/decoder"));
      JsonNode list = list();
      while (list.findValuesAsText("last").stream().filter(last -> !last.equals("null")).count()
          < 2) {
        Thread.sleep(20);
        list = list();
      }
      return list;
    }
  }

  private JsonNode list() throws Exception {
    return site.json(site.get("/api/v1/notices")).path("data");
  }
}
