package org.photofactory.testkit.panels;

/** Where a panel runs, and what the web app's policy lets it load there. */
public enum PanelPlace {
  /** In the page itself, as those that come with the appliance. */
  PAGE(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src"
          + " 'self'; manifest-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
          + " worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'"),
  /** In a frame that is shut off, as those of all others. */
  FRAME(FramePage.policy());

  private final String policy;

  PanelPlace(String policy) {
    this.policy = policy;
  }

  /** The header {@code Content-Security-Policy} there. */
  public String policy() {
    return policy;
  }
}
