package org.photofactory.plugins.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;

/** Tells people by mail, each by one of their own. Immutable, thread-safe. */
@Component
public final class MailNotifier implements Notifier {

  /** Somewhat less than the kernel has: it would take a call that it ends for a mail not sent. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Duration patience;

  public MailNotifier() {
    this(PATIENCE);
  }

  /**
   * @param patience for a mail
   */
  MailNotifier(Duration patience) {
    this.patience = patience;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public List<String> receivers(Settings settings) {
    return Words.of(settings, "mail-to");
  }

  @Override
  public Delivery send(Notice notice, String receiver, NoticeContext context)
      throws InterruptedException {
    Settings settings = context.settings();
    String lacking = lacking(settings);
    if (!lacking.isEmpty()) {
      return new Delivery.Refused("NOT_SET_UP", lacking);
    }
    String from = settings.text("mail-from").strip();
    MailServer server = MailServer.of(settings);
    Session session = session(server, from);
    MailLine line = new MailLine(session, server);
    try (line) {
      line.send(new NoticeMail(session, from, receiver, notice));
      return new Delivery.Sent();
    } catch (MessagingException failure) {
      return judged(failure, server, line.handedOver());
    }
  }

  private Session session(MailServer server, String from) {
    Properties properties = server.properties(patience);
    properties.put("mail.from", from);
    return Session.getInstance(properties);
  }

  /** What is to be set before anything can be sent; empty for nothing. */
  private static String lacking(Settings settings) {
    if (settings.text("mail-host").isBlank()) {
      return "It is not set which mail server takes the mail: mail-host.";
    }
    if (settings.text("mail-from").isBlank()) {
      return "It is not set from which address the mail comes: mail-from.";
    }
    return List.of("starttls", "tls", "none").contains(settings.text("mail-security"))
        ? ""
        : "mail-security must be starttls, tls or none.";
  }

  private static Delivery judged(MessagingException failure, MailServer server, boolean handedOver)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    MailFailure failing = new MailFailure(server.host());
    return handedOver && MailFailure.silence(failure) ? failing.doubt() : failing.delivery(failure);
  }
}
