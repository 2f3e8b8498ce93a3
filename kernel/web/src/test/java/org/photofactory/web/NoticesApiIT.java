package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
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
    tell("“decoder” is ill");
    JsonNode notice = data("/api/v1/notices").get(0);
    assertThat(notice.path("title").asText()).isEqualTo("“decoder” is ill");
    assertThat(notice.path("deliveries"))
        .extracting(one -> one.path("state").asText())
        .containsExactly("SENT", "REFUSED");
  }

  @Test
  void the_ways_to_tell_people_are_listed_with_how_it_went_also_those_that_tell_nobody()
      throws Exception {
    site.receivers.answers("anna@example.org", new Delivery.Sent());
    site.receivers.answers("ben@example.org", new Delivery.Refused("NO_SUCH", "Nobody is there."));
    tell("“decoder” is ill");
    JsonNode setup = data("/api/v1/notices/setup");
    assertThat(setup.path("level").asText()).isEqualTo("WARN");
    JsonNode mail = setup.path("notifiers").get(0);
    assertThat(mail.path("plugin").asText()).isEqualTo("notify");
    assertThat(mail.path("notifier").asText()).isEqualTo("mail");
    assertThat(mail.path("receivers").get(0).path("last").asText()).isEqualTo("SENT");
    assertThat(mail.path("receivers").get(1).path("last").asText()).isEqualTo("REFUSED");
    assertThat(mail.path("receivers").get(1).path("reason").asText()).isEqualTo("Nobody is there.");
    assertThat(setup.path("notifiers").get(1).path("receivers")).isEmpty();
  }

  @Test
  void notices_come_in_pages_the_newest_first() throws Exception {
    for (String title : List.of("one", "two", "three")) {
      tell(title);
    }
    JsonNode first = site.json(site.get("/api/v1/notices?limit=2"));
    assertThat(first.path("data"))
        .extracting(one -> one.path("title").asText())
        .containsExactly("three", "two");
    String cursor = first.path("meta").path("nextCursor").asText();
    JsonNode second = site.json(site.get("/api/v1/notices?limit=2&cursor=" + cursor));
    assertThat(second.path("data")).extracting(one -> one.path("title").asText()).startsWith("one");
  }

  @Test
  void pages_are_told_when_something_was_told() throws Exception {
    try (EventReader events = new EventReader(site)) {
      tell("one");
      assertThat(events.next("notices").data()).isEqualTo("{}");
    }
  }

  /** Tells people something, and waits until that has been sent to all. */
  private void tell(String title) throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    try (Notices notices = site.notices(database.database());
        Events.Subscription _ = site.events.subscribe(event -> note(event, sent))) {
      notices.tell(
          new Notice(Notice.Level.WARN, title, "", null, Instant.now(), "service/decoder"));
      notices.start();
      assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void note(Event event, CountDownLatch sent) {
    if (event instanceof Event.NoticesChanged) {
      sent.countDown();
    }
  }

  private JsonNode data(String path) throws Exception {
    return site.json(site.get(path)).path("data");
  }
}
