package org.photofactory.plugins.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.GivenSettings;
import org.photofactory.testkit.NotifierContract;

class WebhookNotifierTest extends NotifierContract {

  private static final Notice NOTICE =
      new Notice(
          Notice.Level.WARN,
          "“decoder” is not in order",
          "libvips_is *missing* <@everyone>",
          URI.create("https://photos.example.org/a_b"),
          Instant.parse("2026-01-01T12:00:00Z"),
          "service/decoder");

  private final OutgoingClient outgoing = new OutgoingClient(OutgoingSettings.parse("localhost"));
  private HookServer server;

  @BeforeEach
  void open() throws IOException {
    server = new HookServer();
  }

  @AfterEach
  void close() {
    server.close();
    outgoing.close();
  }

  @Override
  protected Notifier notifier() {
    return new WebhookNotifier(outgoing);
  }

  @Override
  protected boolean lent(Thread thread) {
    return thread.getName().startsWith("OkHttp") || thread.getName().startsWith("Okio");
  }

  @Override
  protected Settings reachable() {
    return hooks(server.address());
  }

  @Override
  protected Settings unreachable() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return hooks("http://localhost:" + taken.getLocalPort() + "/");
    }
  }

  @Override
  protected Settings silent() {
    server.answersNever();
    return reachable();
  }

  @Test
  void programs_of_ones_own_get_every_field() throws Exception {
    send(NOTICE, reachable());
    JsonNode json = got();
    assertThat(json.path("level").asText()).isEqualTo("WARN");
    assertThat(json.path("title").asText()).isEqualTo("“decoder” is not in order");
    assertThat(json.path("text").asText()).isEqualTo("libvips_is *missing* <@everyone>");
    assertThat(json.path("link").asText()).isEqualTo("https://photos.example.org/a_b");
    assertThat(json.path("at").asText()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(json.path("source").asText()).isEqualTo("service/decoder");
  }

  @Test
  void discord_reads_plain_words_and_calls_nobody() throws Exception {
    send(NOTICE, shaped("discord"));
    assertThat(got().path("content").asText())
        .isEqualTo(
            "\\[WARN\\] “decoder” is not in order\nlibvips\\_is \\*missing\\* \\<@everyone\\>\n"
                + "https://photos.example.org/a_b");
    assertThat(got().path("allowed_mentions").path("parse")).isEmpty();
  }

  @Test
  void discord_gets_no_more_than_it_takes_and_the_link_whole() throws Exception {
    Notice longest =
        new Notice(
            Notice.Level.ERROR, "Title", "*📷".repeat(1300), NOTICE.link(), NOTICE.at(), "test");
    send(longest, shaped("discord"));
    String content = got().path("content").asText();
    assertThat(content.length()).isBetween(1990, PlainWords.MOST_AT_DISCORD);
    assertThat(content).endsWith("…\nhttps://photos.example.org/a_b").doesNotContain("�");
  }

  @Test
  void slack_reads_plain_words() throws Exception {
    send(NOTICE, shaped("slack"));
    assertThat(got().path("text").asText())
        .startsWith("“decoder” is not in order\n\nlibvips_is *missing* &lt;@everyone&gt;");
    assertThat(got().path("mrkdwn").asBoolean(true)).isFalse();
  }

  @Test
  void discord_and_slack_are_known_by_their_addresses() {
    assertThat(Shape.of("auto", URI.create("https://discord.com/api/webhooks/1/x")))
        .isEqualTo(Shape.DISCORD);
    assertThat(Shape.of("auto", URI.create("https://hooks.slack.com/services/T/B/x")))
        .isEqualTo(Shape.SLACK);
    assertThat(Shape.of("auto", URI.create("https://discord.com.example.org/")))
        .isEqualTo(Shape.JSON);
    assertThat(Shape.of("slack", URI.create("https://chat.example.org/"))).isEqualTo(Shape.SLACK);
  }

  @Test
  void several_addresses_are_several_receivers_whose_names_hold_no_secret() {
    assertThat(notifier().receivers(hooks(server.address() + " " + server.address() + "2")))
        .hasSize(2)
        .allSatisfy(name -> assertThat(name).startsWith("localhost ").doesNotContain("secret"));
  }

  @Test
  void who_wants_less_gets_it_when_it_says() throws Exception {
    server.answers(429, "{\"retry_after\": 1.5}", Map.of("Retry-After", "1.5"));
    assertThat(delivery())
        .isInstanceOfSatisfying(
            Delivery.Later.class,
            later -> assertThat(later.after()).isEqualTo(Duration.ofMillis(1500)));
    String inAnHour =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
    server.answers(503, "", Map.of("Retry-After", inAnHour));
    assertThat(delivery())
        .isInstanceOfSatisfying(
            Delivery.Later.class,
            later ->
                assertThat(later.after())
                    .isBetween(Duration.ofMinutes(55), Duration.ofMinutes(61)));
  }

  @Test
  void nonsense_in_retry_after_means_nothing() throws Exception {
    server.answers(503, "", Map.of("Retry-After", "soon"));
    assertThat(delivery()).isEqualTo(new Delivery.Later(Duration.ZERO, "localhost answers 503."));
  }

  @Test
  void an_address_that_is_not_there_any_more_is_refused_with_what_to_do() throws Exception {
    server.answers(404, "{\"message\": \"Unknown Webhook\"}", Map.of());
    assertThat(delivery())
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("WEBHOOK_GONE");
              assertThat(refused.reason())
                  .contains("localhost answers 404", "Unknown Webhook", "Make a new web address")
                  .doesNotContain("secret");
            });
  }

  @Test
  void a_message_that_is_not_understood_is_refused() throws Exception {
    server.answers(400, "x".repeat(5000), Map.of());
    assertThat(delivery())
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("WEBHOOK_REFUSED");
              assertThat(refused.reason()).hasSizeLessThan(400);
            });
  }

  @Test
  void what_is_no_address_is_refused() throws Exception {
    assertThat(send(NOTICE, hooks("ftp://example.org/x")))
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("WRONG_ADDRESS"));
    assertThat(send(NOTICE, hooks("http://[")))
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("WRONG_ADDRESS"));
  }

  @Test
  void a_shape_that_does_not_exist_is_refused() throws Exception {
    assertThat(send(NOTICE, shaped("teams")))
        .isInstanceOfSatisfying(
            Delivery.Refused.class, refused -> assertThat(refused.code()).isEqualTo("WRONG_SHAPE"));
  }

  private Delivery delivery() throws Exception {
    return send(NOTICE, reachable());
  }

  private JsonNode got() throws IOException {
    return JsonMapper.builder().build().readTree(server.got.getLast());
  }

  private Settings shaped(String shape) {
    return hooks(server.address()).with("webhook-shape", shape);
  }

  private static GivenSettings hooks(String addresses) {
    return GivenSettings.fromClassPath().with("webhooks", addresses);
  }
}
