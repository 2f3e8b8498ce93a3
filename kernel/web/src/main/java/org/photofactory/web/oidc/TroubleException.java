package org.photofactory.web.oidc;

/** Somebody could not log in by the OpenID provider. */
final class TroubleException extends Exception {

  private static final long serialVersionUID = 1;

  private final Trouble trouble;

  /**
   * @param message a sentence for the log, without secrets
   */
  TroubleException(Trouble trouble, String message) {
    super(message);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
