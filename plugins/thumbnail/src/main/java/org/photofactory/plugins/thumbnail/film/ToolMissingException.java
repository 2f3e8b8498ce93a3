package org.photofactory.plugins.thumbnail.film;

/** Thrown when a program that is needed is not installed. */
public final class ToolMissingException extends Exception {

  private static final long serialVersionUID = 1;

  private final String program;

  /**
   * @param program its name
   * @param cause why it could not be started
   */
  public ToolMissingException(String program, Throwable cause) {
    super(program + " is not installed", cause);
    this.program = program;
  }

  /** Its name. */
  public String program() {
    return program;
  }
}
