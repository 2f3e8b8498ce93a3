package org.photofactory.plugins.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.notice.Delivery;

/**
 * What a failure of the mail library means.
 *
 * @param host the mail server
 */
record MailFailure(String host) {

  /** Codes of SMTP below this mean: not now. */
  private static final int FOR_GOOD = 500;

  private static final int DEPTH = 10;

  Delivery delivery(MessagingException failure) {
    return silence(failure)
        ? later(failure)
        : reasons(failure)
            .map(this::known)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> later(failure));
  }

  /** The server has all of the mail and says nothing: sent again, it might arrive twice. */
  Delivery doubt() {
    return refused(
        "NO_ANSWER",
        host
            + " has all of the mail, and does not say in time whether it takes it. It is not sent"
            + " again, since it may arrive all the same.");
  }

  /** True when the server said nothing for too long. */
  static boolean silence(MessagingException failure) {
    return reasons(failure).anyMatch(SocketTimeoutException.class::isInstance);
  }

  private static Stream<Exception> reasons(Exception failure) {
    return Stream.iterate(failure, Objects::nonNull, MailFailure::next).limit(DEPTH);
  }

  private @Nullable Delivery known(Exception failure) {
    return switch (failure) {
      case AddressException wrong ->
          refused("WRONG_ADDRESS", "This is no mail address: " + wrong.getRef());
      case AuthenticationFailedException wrong -> login(wrong);
      case SMTPAddressFailedException wrong ->
          judged(wrong.getReturnCode(), "RECIPIENT_REFUSED", "does not take mail for it", wrong);
      case SMTPSenderFailedException wrong ->
          judged(wrong.getReturnCode(), "SENDER_REFUSED", "takes no mail from mail-from", wrong);
      // Its own code is that of the last recipient, which tells more.
      case SMTPSendFailedException wrong when wrong.getNextException() == null ->
          judged(wrong.getReturnCode(), "MAIL_REFUSED", "does not take the mail", wrong);
      case MailConnectException away -> later(away);
      case SSLException untrusted ->
          refused("TLS_FAILED", "The connection to " + host + " is not secure: " + said(untrusted));
      case MessagingException lacking
          when String.valueOf(lacking.getMessage()).contains("STARTTLS") ->
          refused(
              "NO_STARTTLS",
              host
                  + " offers no STARTTLS at this port. Set mail-security to tls, or another port.");
      default -> null;
    };
  }

  private Delivery login(AuthenticationFailedException wrong) {
    String said = said(wrong);
    return said.startsWith("4")
        ? later(wrong)
        : refused("LOGIN_REFUSED", host + " does not take mail-login and mail-password: " + said);
  }

  private Delivery judged(int status, String code, String sentence, Exception wrong) {
    String told = host + " " + sentence + ": " + said(wrong);
    return status > 0 && status < FOR_GOOD
        ? new Delivery.Later(Duration.ZERO, told)
        : refused(code, told);
  }

  private Delivery later(Exception away) {
    return new Delivery.Later(Duration.ZERO, host + " does not take it now: " + said(away));
  }

  private static Delivery refused(String code, String reason) {
    return new Delivery.Refused(code, reason);
  }

  private static @Nullable Exception next(Exception failure) {
    if (failure instanceof MessagingException told && told.getNextException() != null) {
      return told.getNextException();
    }
    return failure.getCause() instanceof IOException cause ? cause : null;
  }

  /** What a failure says of itself; some say nothing. */
  private static String said(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.replaceAll("\\s+", " ").strip();
  }
}
