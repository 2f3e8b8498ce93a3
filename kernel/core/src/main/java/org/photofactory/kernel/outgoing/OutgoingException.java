package org.photofactory.kernel.outgoing;

import java.io.IOException;
import java.net.InetAddress;

/** A request to another computer brought no answer that can be used. */
public class OutgoingException extends IOException {

  private final String code;
  private final String hint;

  OutgoingException(String code, String message, String hint) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  /**
   * Stable upper-case code: {@code OUTGOING_ADDRESS}, {@code OUTGOING_REFUSED}, {@code
   * OUTGOING_FAILED}, {@code OUTGOING_TIMEOUT} or {@code OUTGOING_TOO_LARGE}.
   */
  public String code() {
    return code;
  }

  /** What a person can do. */
  public String hint() {
    return hint;
  }

  static OutgoingException refused(String host, InetAddress address) {
    return new OutgoingException(
        "OUTGOING_REFUSED",
        "%s (%s) is not on the public internet; nothing was sent there."
            .formatted(host, address.getHostAddress()),
        "If it is meant, name the host or its range in the setting outgoing.allow.");
  }

  static OutgoingException noAddress(String what) {
    return new OutgoingException(
        "OUTGOING_ADDRESS",
        "Not an address that can be spoken to: " + what + ".",
        "It must begin with https:// or http:// and name a host, without user and password.");
  }

  static OutgoingException failed(String host, IOException cause) {
    OutgoingException failed =
        new OutgoingException(
            "OUTGOING_FAILED",
            "%s could not be spoken to: %s.".formatted(host, reason(cause)),
            "Look whether that server runs and can be reached from here.");
    failed.initCause(cause);
    return failed;
  }

  static OutgoingException timeout(String host) {
    return new OutgoingException(
        "OUTGOING_TIMEOUT",
        host + " took too long to answer.",
        "Look whether that server is overloaded, or the line to it slow.");
  }

  static OutgoingException tooLarge(String host, long bytes) {
    return new OutgoingException(
        "OUTGOING_TOO_LARGE",
        "%s answered with more than %d bytes.".formatted(host, bytes),
        "Look whether the address is the right one.");
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
