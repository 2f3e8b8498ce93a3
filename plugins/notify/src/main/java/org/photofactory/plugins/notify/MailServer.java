package org.photofactory.plugins.notify;

import java.time.Duration;
import java.util.Properties;
import org.photofactory.spi.stage.Settings;

/**
 * The mail server, as it is set.
 *
 * @param security {@code starttls}, {@code tls} or {@code none}
 * @param trusting whether any certificate is taken
 * @param login empty when there is none
 */
record MailServer(
    String host, int port, String security, boolean trusting, String login, String password) {

  private static final String CONNECT_MILLIS = "10000";

  static MailServer of(Settings settings) {
    return new MailServer(
        settings.text("mail-host").strip(),
        settings.integer("mail-port"),
        settings.text("mail-security"),
        settings.text("mail-certificate").equals("any"),
        settings.text("mail-login"),
        settings.text("mail-password"));
  }

  /**
   * What the library wants to know.
   *
   * @param patience for a mail, from now on; servers that look at what they are sent take their
   *     time
   */
  Properties properties(Duration patience) {
    Properties all = new Properties();
    all.put("mail.transport.protocol", "smtp");
    all.put("mail.smtp.host", host);
    all.put("mail.smtp.port", String.valueOf(port));
    all.put("mail.smtp.auth", String.valueOf(!login.isEmpty()));
    all.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    all.put("mail.smtp.socketFactory", new MailSockets(patience));
    all.put("mail.smtp.socketFactory.fallback", "false");
    all.put("mail.smtp.quitwait", "false");
    all.put("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
    all.put("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
    all.put("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
    all.put("mail.smtp.ssl.checkserveridentity", String.valueOf(!trusting));
    if (trusting) {
      all.put("mail.smtp.ssl.trust", "*");
    }
    // Finding out what this machine is called may take long; nobody needs to know.
    all.put("mail.smtp.localhost", "[127.0.0.1]");
    return all;
  }
}
