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
    MailServer server = MailServer.of(settings);
    String from = settings.text("mail-from").strip();
    Properties properties = server.properties(patience);
    properties.put("mail.from", from);
    try {
      return deliver(
          server, new NoticeMail(Session.getInstance(properties), from, receiver, notice));
    } catch (MessagingException failure) {
      return new MailFailure(server.host()).delivery(failure);
    }
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

  private static Delivery deliver(MailServer server, NoticeMail mail) throws InterruptedException {
    MailFailure failing = new MailFailure(server.host());
    try (MailLine line = new MailLine(server, mail)) {
      try {
        line.send(server);
        return new Delivery.Sent();
      } catch (MessagingException failure) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        return line.handedOver() && MailFailure.silence(failure)
            ? failing.doubt()
            : failing.delivery(failure);
      }
    }
  }
}
