package org.photofactory.plugins.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import org.photofactory.spi.notice.Notice;

/**
 * A notice as a mail to one person. However often it is sent, its id is the same, by which servers
 * and readers know doubles.
 */
final class NoticeMail extends MimeMessage {

  private static final String UTF_8 = "UTF-8";
  private static final int ID_BYTES = 16;

  private final String id;

  /**
   * @param from address of the sender, with a name or without
   * @param to address of the person
   */
  NoticeMail(Session session, String from, String to, Notice notice) throws MessagingException {
    super(session);
    InternetAddress sender = new InternetAddress(from, true);
    this.id = id(sender, to, notice);
    setFrom(sender);
    setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    setSubject("[Photo Factory] " + notice.title(), UTF_8);
    setText(PlainWords.of(notice), UTF_8);
    setSentDate(Date.from(notice.at()));
    setHeader("Auto-Submitted", "auto-generated");
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /** Times are kept less exactly than they are told. */
  private static String id(InternetAddress sender, String to, Notice notice) {
    String whole =
        String.join(
            "\n",
            to,
            notice.level().name(),
            notice.source(),
            String.valueOf(notice.at().toEpochMilli()),
            PlainWords.of(notice));
    return "<%s@%s>".formatted(hash(whole), domain(sender.getAddress()));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
