package org.photofactory.plugins.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.GivenSettings;
import org.photofactory.testkit.NotifierContract;

/** What becomes of a notice whose web address has faults, by the appliance's own way out. */
@Timeout(60)
class WebhookFaultsTest {

  private static final Notice NOTICE =
      new Notice(Notice.Level.WARN, "A title", "", null, Instant.EPOCH, "test");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final OutgoingClient home = new OutgoingClient(OutgoingSettings.parse("localhost"));
  private final OutgoingClient strict = new OutgoingClient(OutgoingSettings.strict());
  private HookServer server;

  @BeforeEach
  void open() throws IOException {
    server = new HookServer();
  }

  @AfterEach
  void close() {
    server.close();
    home.close();
    strict.close();
  }

  @Test
  void an_address_at_home_that_nobody_has_allowed_is_not_spoken_to_and_tried_again_later()
      throws Exception {
    Delivery delivery = deliver(new WebhookNotifier(strict), server.address());
    assertLater(delivery, "outgoing.allow");
    assertThat(server.got).isEmpty();
  }

  @Test
  void an_address_at_home_that_somebody_has_allowed_gets_it() throws Exception {
    assertThat(delivery()).isEqualTo(new Delivery.Sent());
    assertThat(server.got).singleElement().asString().contains("A title");
  }

  @Test
  void an_address_that_has_it_and_keeps_silent_is_not_told_again() throws Exception {
    server.answersNever();
    WebhookNotifier hasty = new WebhookNotifier(home, Duration.ofSeconds(5));
    assertRefused(
        deliver(hasty, server.address()), "NO_ANSWER", "localhost took too long to answer");
    assertThat(server.got).hasSize(1);
  }

  @Test
  void what_an_address_repeats_of_itself_is_not_kept() throws Exception {
    server.answers(404, "Cannot POST /hooks/secret", Map.of());
    assertRefused(delivery(), "WEBHOOK_GONE", "localhost answers 404: Cannot POST …");
    server.answers(429, "{\"id\": \"secret\", \"path\": \"\\/hooks\\/secret\"}", Map.of());
    assertLater(delivery(), "localhost answers 429: {\"id\": \"…\"");
    server.answers(500, "x".repeat(290) + " /hooks/secret", Map.of());
    assertLater(delivery(), "x".repeat(290) + " …");
  }

  @Test
  void a_call_that_is_ended_says_so() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(this::delivery);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void an_address_that_is_out_of_order_is_told_again_later() throws Exception {
    server.answers(500, "Internal error", Map.of());
    assertLater(delivery(), "localhost answers 500: Internal error");
  }

  @Test
  void an_answer_without_end_is_not_read_and_asked_for_no_second_time() throws Exception {
    server.answers(200, "x".repeat((1 << 20) + 1), Map.of());
    assertRefused(delivery(), "OUTGOING_TOO_LARGE", "Look whether the address is the right one");
  }

  @Test
  void an_address_that_sends_elsewhere_is_not_followed() throws Exception {
    server.answers(302, "", Map.of("Location", server.address()));
    assertRefused(delivery(), "WEBHOOK_REFUSED", "localhost answers 302");
    assertThat(server.got).hasSize(1);
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not_believed(@TempDir Path folder)
      throws Exception {
    try (HookServer own = HookServer.tls(MailHouse.ownCertificate(folder))) {
      assertLater(
          deliver(new WebhookNotifier(home, PATIENCE), own.address()),
          "localhost could not be spoken to");
      assertThat(own.got).isEmpty();
    }
  }

  @Test
  void an_address_with_a_password_is_refused_and_not_repeated() throws Exception {
    String withPassword = server.address().replace("//", "//anna:secret@");
    assertRefused(
        deliver(new WebhookNotifier(home, PATIENCE), withPassword),
        "OUTGOING_ADDRESS",
        "without user and password");
  }

  private Delivery delivery() throws Exception {
    return deliver(new WebhookNotifier(home, PATIENCE), server.address());
  }

  private static Delivery deliver(WebhookNotifier notifier, String address) throws Exception {
    Settings settings = GivenSettings.fromClassPath().with("webhooks", address);
    String receiver = notifier.receivers(settings).getFirst();
    return notifier.send(NOTICE, receiver, NotifierContract.context(settings));
  }

  private static void assertLater(Delivery delivery, String reason) {
    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Later.class,
            later -> assertThat(later.reason()).contains(reason).doesNotContain("secret"));
  }

  private static void assertRefused(Delivery delivery, String code, String reason) {
    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.reason()).contains(reason).doesNotContain("secret");
            });
  }
}
