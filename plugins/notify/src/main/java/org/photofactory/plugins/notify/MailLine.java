package org.photofactory.plugins.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One mail's way to its server, which knows how far the mail has come. For one thread. */
final class MailLine extends SMTPTransport {

  private final MimeMessage mail;
  private boolean handedOver;

  /**
   * @param mail with what it is to be sent by in its session
   */
  MailLine(MailServer server, MimeMessage mail) {
    super(mail.getSession(), new URLName("smtp", server.host(), server.port(), null, null, null));
    this.mail = mail;
  }

  /** Sends the mail. */
  void send(MailServer server) throws MessagingException {
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
