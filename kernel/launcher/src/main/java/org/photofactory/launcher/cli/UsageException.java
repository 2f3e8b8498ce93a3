package org.photofactory.launcher.cli;

/** The words typed do not make a command; the message says what to type instead. */
public class UsageException extends RuntimeException {

  public UsageException(String message) {
    super(message);
  }
}
