package org.photofactory.plugins.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.GivenSettings;
import org.photofactory.testkit.NotifierContract;

class MailNotifierTest extends NotifierContract {

  private static final Notice NOTICE =
      new Notice(
          Notice.Level.WARN,
          "„Decoder“ fehlt 📷",
          "Zeile 1\n.\nZeile 3 <b>äöü</b>",
          URI.create("https://photos.example.org"),
          Instant.parse("2026-01-01T12:00:00Z"),
          "service/decoder");

  private static MailHouse plain;
  private static MailHouse startTls;
  private static MailHouse tls;
  private static ServerSocket mute;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    SSLContext certificate = MailHouse.ownCertificate(folder);
    plain = MailHouse.plain();
    startTls = MailHouse.startTls(certificate);
    tls = MailHouse.tls(certificate);
    mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterAll
  static void close() throws IOException {
    mute.close();
    plain.close();
    startTls.close();
    tls.close();
  }

  @BeforeEach
  void forget() {
    plain.mails.clear();
    plain.recipients.clear();
  }

  @Override
  protected Notifier notifier() {
    return new MailNotifier();
  }

  @Override
  protected Settings reachable() {
    return to(plain, "none");
  }

  @Override
  protected Settings unreachable() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return to(plain, "none").with("mail-port", String.valueOf(taken.getLocalPort()));
    }
  }

  @Override
  protected Settings silent() {
    return to(plain, "none").with("mail-port", String.valueOf(mute.getLocalPort()));
  }

  @Test
  void a_server_that_says_nothing_is_tried_again() throws Exception {
    Notifier hasty = new MailNotifier(Duration.ofMillis(200));
    assertThat(hasty.send(NOTICE, "anna@example.org", context(silent())))
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.reason()).contains("localhost"));
  }

  @Test
  void a_mail_that_a_server_has_and_ponders_on_is_not_sent_again() throws Exception {
    try (MailHouse slow = MailHouse.plain().ponders()) {
      Notifier hasty = new MailNotifier(Duration.ofSeconds(5));
      assertThat(hasty.send(NOTICE, "anna@example.org", context(to(slow, "none"))))
          .isInstanceOfSatisfying(
              Delivery.Refused.class,
              doubtful -> assertThat(doubtful.code()).isEqualTo("NO_ANSWER"));
      assertThat(slow.mails).hasSize(1);
    }
  }

  @Test
  void a_notice_that_is_sent_again_has_the_same_id_and_no_other_has() throws Exception {
    send(NOTICE, reachable());
    String id = mail().getMessageID();
    Instant inDetail = NOTICE.at().plusNanos(5);
    send(told(inDetail, NOTICE.title()), reachable());
    assertThat(mail().getMessageID()).isEqualTo(id);
    send(told(NOTICE.at(), "Something else"), reachable());
    assertThat(mail().getMessageID()).isNotEqualTo(id).endsWith("@example.org>");
    send(NOTICE, to(plain, "none").with("mail-to", "ben@example.org"));
    assertThat(mail().getMessageID()).isNotEqualTo(id);
  }

  @Test
  void a_sender_with_a_name_has_it_in_the_mail_and_not_in_its_id() throws Exception {
    send(NOTICE, to(plain, "none").with("mail-from", "Photo Factory <house@example.org>"));
    assertThat(mail().getFrom()[0]).hasToString("Photo Factory <house@example.org>");
    assertThat(mail().getMessageID()).matches("<[0-9a-f]{32}@example\\.org>");
  }

  private static Notice told(Instant at, String title) {
    return new Notice(NOTICE.level(), title, NOTICE.text(), NOTICE.link(), at, NOTICE.source());
  }

  @Test
  void a_mail_says_what_and_where_in_plain_text() throws Exception {
    assertThat(send(NOTICE, reachable())).isEqualTo(new Delivery.Sent());
    MimeMessage mail = mail();
    assertThat(mail.getSubject()).isEqualTo("[Photo Factory] „Decoder“ fehlt 📷");
    assertThat(mail.getFrom()[0]).hasToString("house@example.org");
    assertThat(mail.getAllRecipients()[0]).hasToString("anna@example.org");
    assertThat(mail.getContentType()).startsWith("text/plain").contains("UTF-8");
    assertThat(((String) mail.getContent()).replace("\r\n", "\n").strip())
        .isEqualTo(
            "„Decoder“ fehlt 📷\n\nZeile 1\n.\nZeile 3 <b>äöü</b>\n\nhttps://photos.example.org");
    assertThat(mail.getSentDate()).hasTime(NOTICE.at().toEpochMilli());
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).endsWith("@example.org>");
  }

  @Test
  void nobody_writes_headers_by_what_stands_in_a_title() throws Exception {
    Notice forged =
        new Notice(Notice.Level.WARN, "A\r\nBcc: eve@example.org", "", null, NOTICE.at(), "test");
    send(forged, reachable());
    assertThat(mail().getHeader("Bcc")).isNull();
    assertThat(plain.recipients).containsExactly("anna@example.org");
  }

  @Test
  void several_people_are_several_receivers() {
    assertThat(
            notifier()
                .receivers(to(plain, "none").with("mail-to", "anna@example.org, ben@example.org")))
        .containsExactly("anna@example.org", "ben@example.org");
  }

  @Test
  void who_is_refused_is_refused_with_what_the_server_said() throws Exception {
    refused("RECIPIENT_REFUSED", to(plain, "none").with("mail-to", "nobody@example.org"))
        .contains("no such user here");
    refused("SENDER_REFUSED", to(plain, "none").with("mail-from", "spammer@example.org"))
        .contains("we know you");
    refused("WRONG_ADDRESS", to(plain, "none").with("mail-to", "anna@@example"))
        .contains("anna@@example");
  }

  @Test
  void who_has_no_room_now_gets_it_later() throws Exception {
    assertThat(send(NOTICE, to(plain, "none").with("mail-to", "full@example.org")))
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.reason()).contains("mailbox is full"));
  }

  @Test
  void starttls_and_a_login_are_used_where_they_are_asked_for() throws Exception {
    assertThat(send(NOTICE, known(startTls, "starttls"))).isEqualTo(new Delivery.Sent());
    assertThat(startTls.mails).hasSize(1);
  }

  @Test
  void tls_from_the_first_byte_works() throws Exception {
    assertThat(send(NOTICE, known(tls, "tls"))).isEqualTo(new Delivery.Sent());
  }

  @Test
  void a_wrong_password_is_refused_and_stands_in_no_sentence() throws Exception {
    refused("LOGIN_REFUSED", known(startTls, "starttls").with("mail-password", "wrong horse"))
        .contains("mail-login")
        .doesNotContain("wrong horse");
  }

  @Test
  void a_password_is_not_sent_where_nothing_is_encrypted() throws Exception {
    refused("NO_STARTTLS", known(plain, "starttls")).contains("mail-security");
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused_unless_any_is_wanted() throws Exception {
    refused("TLS_FAILED", known(startTls, "starttls").with("mail-certificate", "checked"));
    refused("TLS_FAILED", known(tls, "tls").with("mail-certificate", "checked"));
  }

  @Test
  void what_is_set_only_in_part_says_what_is_missing() throws Exception {
    refused("NOT_SET_UP", to(plain, "none").with("mail-host", "")).contains("mail-host");
    refused("NOT_SET_UP", to(plain, "none").with("mail-from", "")).contains("mail-from");
    refused("NOT_SET_UP", to(plain, "none").with("mail-security", "ssl")).contains("starttls");
  }

  @Test
  void a_name_that_is_no_machine_is_tried_again() throws Exception {
    assertThat(send(NOTICE, to(plain, "none").with("mail-host", "no-such-host.invalid")))
        .isInstanceOf(Delivery.Later.class);
  }

  @Test
  void a_server_that_hangs_up_is_tried_again() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      FutureTask<Void> hangUp =
          new FutureTask<>(
              () -> {
                rude.accept().close();
                return null;
              });
      Thread.ofVirtual().start(hangUp);
      assertThat(
              send(
                  NOTICE, to(plain, "none").with("mail-port", String.valueOf(rude.getLocalPort()))))
          .isInstanceOf(Delivery.Later.class);
    }
  }

  private AbstractStringAssert<?> refused(String code, Settings settings) throws Exception {
    Delivery delivery = send(NOTICE, settings);
    assertThat(delivery).isInstanceOf(Delivery.Refused.class);
    Delivery.Refused refused = (Delivery.Refused) delivery;
    assertThat(refused.code()).isEqualTo(code);
    return assertThat(refused.reason());
  }

  private static MimeMessage mail() throws Exception {
    byte[] bytes = plain.mails.getLast().getBytes(StandardCharsets.US_ASCII);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  private static GivenSettings known(MailHouse house, String security) {
    return to(house, security)
        .with("mail-certificate", "any")
        .with("mail-login", "anna")
        .with("mail-password", MailHouse.PASSWORD);
  }

  private static GivenSettings to(MailHouse house, String security) {
    return GivenSettings.fromClassPath()
        .with("mail-host", "localhost")
        .with("mail-port", String.valueOf(house.port()))
        .with("mail-security", security)
        .with("mail-from", "house@example.org")
        .with("mail-to", "anna@example.org");
  }
}
