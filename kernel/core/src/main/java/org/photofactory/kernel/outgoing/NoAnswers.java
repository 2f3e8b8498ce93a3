package org.photofactory.kernel.outgoing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import org.photofactory.spi.outgoing.NoAnswerException;

/** Why a request to another computer brought no answer that can be used, and what helps. */
final class NoAnswers {

  private NoAnswers() {}

  /**
   * What a failed request is called.
   *
   * @param asked whether all of it was sent, so that the other side may have done what it wants
   * @throws RuntimeException what is a defect, as it is
   */
  static NoAnswerException because(String host, boolean asked, Exception failure) {
    return switch (failure) {
      case NoAnswerException told -> told;
      case InterruptedException ended -> interrupted(host, ended);
      case InterruptedIOException late ->
          Thread.currentThread().isInterrupted()
              ? interrupted(host, late)
              : asked ? timeout(host) : unreached(host, late);
      case IOException broken -> failed(host, broken);
      case RuntimeException defect -> throw defect;
      default -> throw new IllegalStateException(failure);
    };
  }

  static NoAnswerException refused(String host, InetAddress address) {
    return new NoAnswerException(
        "OUTGOING_REFUSED",
        "%s (%s) is not on the public internet; nothing was sent there."
            .formatted(host, address.getHostAddress()),
        "If it is meant, name the host or its range in the setting outgoing.allow.",
        null);
  }

  static NoAnswerException noAddress(String what) {
    return new NoAnswerException(
        "OUTGOING_ADDRESS",
        "Not an address that can be spoken to: " + what + ".",
        "It must begin with https:// or http:// and name a host, without user and password.",
        null);
  }

  static NoAnswerException tooLarge(String host, long bytes) {
    return new NoAnswerException(
        "OUTGOING_TOO_LARGE",
        "%s answered with more than %d bytes.".formatted(host, bytes),
        "Look whether the address is the right one.",
        null);
  }

  private static NoAnswerException failed(String host, IOException cause) {
    return new NoAnswerException(
        "OUTGOING_FAILED",
        "%s could not be spoken to: %s.".formatted(host, reason(cause)),
        "Look whether that server runs and can be reached from here.",
        cause);
  }

  private static NoAnswerException unreached(String host, IOException cause) {
    return new NoAnswerException(
        "OUTGOING_FAILED",
        host + " could not be reached in time; nothing was asked of it.",
        "Look whether that server runs and can be reached from here.",
        cause);
  }

  private static NoAnswerException timeout(String host) {
    return new NoAnswerException(
        "OUTGOING_TIMEOUT",
        host + " took too long to answer.",
        "Look whether that server is overloaded, or the line to it slow.",
        null);
  }

  private static NoAnswerException interrupted(String host, Exception cause) {
    Thread.currentThread().interrupt();
    return new NoAnswerException(
        "OUTGOING_INTERRUPTED",
        "The request to " + host + " was ended before its answer came.",
        "Try again.",
        cause);
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
