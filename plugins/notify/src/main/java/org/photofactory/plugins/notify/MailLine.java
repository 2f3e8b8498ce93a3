package org.photofactory.plugins.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The way of one mail to a server, which knows how far the mail has come. For one thread. */
final class MailLine extends SMTPTransport {

  private final MailServer server;
  private boolean handedOver;

  /**
   * @param session with what is to be known of the server
   */
  MailLine(Session session, MailServer server) {
    super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
    this.server = server;
  }

  /** Sends the mail. */
  void send(MimeMessage mail) throws MessagingException {
    boolean known = !server.login().isEmpty();
    connect(known ? server.login() : null, known ? server.password() : null);
    sendMessage(mail, mail.getAllRecipients());
  }

  /** True once the server has all of the mail, whatever it says to that. */
  boolean handedOver() {
    return handedOver;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    handedOver = true;
    super.finishData();
  }

  /** A farewell that fails changes nothing. */
  @Override
  public synchronized void close() {
    try {
      super.close();
    } catch (MessagingException gone) {
      // The server was faster.
    }
  }
}
