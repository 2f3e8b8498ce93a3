package org.photofactory.plugins.thumbnail.film;

/** Thrown when a program that is needed is not installed. */
public final class ToolMissingException extends Exception {

  private static final long serialVersionUID = 1;

  ToolMissingException(Throwable cause) {
    super(cause);
  }
}
