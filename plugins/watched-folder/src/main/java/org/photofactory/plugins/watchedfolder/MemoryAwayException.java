package org.photofactory.plugins.watchedfolder;

/** What was taken in before cannot be looked up now, or not be written down. */
final class MemoryAwayException extends Exception {

  private static final long serialVersionUID = 1;

  MemoryAwayException(RuntimeException cause) {
    super("What was taken in before cannot be looked up: " + cause.getMessage(), cause);
  }
}
