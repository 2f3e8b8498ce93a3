package org.photofactory.plugins.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;

/** Tells people by mail, each by one of their own. Stateless. */
@Component
public final class MailNotifier implements Notifier {

  private static final String UTF_8 = "UTF-8";

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public List<String> receivers(Settings settings) {
    return Words.of(settings, "mail-to");
  }

  @Override
  public Delivery send(Notice notice, String receiver, NoticeContext context) {
    Settings settings = context.settings();
    String lacking = lacking(settings);
    if (!lacking.isEmpty()) {
      return new Delivery.Refused("NOT_SET_UP", lacking);
    }
    MailServer server = MailServer.of(settings);
    try {
      deliver(server, message(server, settings.text("mail-from").strip(), receiver, notice));
      return new Delivery.Sent();
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

  private static MimeMessage message(MailServer server, String from, String to, Notice notice)
      throws MessagingException {
    Properties properties = server.properties();
    properties.put("mail.from", from);
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress(from, true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject("[Photo Factory] " + notice.title(), UTF_8);
    message.setText(PlainWords.of(notice), UTF_8);
    message.setSentDate(Date.from(notice.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private static void deliver(MailServer server, MimeMessage message) throws MessagingException {
    try (Transport transport = message.getSession().getTransport("smtp")) {
      transport.connect(
          server.login().isEmpty() ? null : server.login(),
          server.login().isEmpty() ? null : server.password());
      transport.sendMessage(message, message.getAllRecipients());
    }
  }
}
