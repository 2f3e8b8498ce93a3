package org.photofactory.web.panels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page in which a panel runs that is shut off from the rest, and what it may do there. */
public final class PanelFrame {

  /**
   * Comes before all other code: no policy covers WebRTC, by which a panel could tell another
   * computer what it is told, so it is taken away. Then it loads the script that the page names.
   */
  private static final String OPENING =
      """

          for (const name of Object.getOwnPropertyNames(window)) {
            if (/^(webkit|moz)?RTC/.test(name) && !Reflect.deleteProperty(window, name)) {
              throw new Error('This browser keeps WebRTC open to panels, so none is shown.');
            }
          }
          document.addEventListener('DOMContentLoaded', () => {
            const script = document.createElement('script');
            script.src = document.documentElement.dataset.script;
            document.head.append(script);
          });
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en" data-script="/panel-frame.js">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Panel</title>
          <script>%s</script>
        </head>
        <body></body>
      </html>
      """;

  private PanelFrame() {}

  /** The page, in UTF-8. What it shows is told by the page around it, by message. */
  public static byte[] page() {
    return PAGE.formatted(OPENING).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The header {@code Content-Security-Policy} of the page: two policies, which both hold. By the
   * first it shows what the plugin brings, and asks nobody but the page around it; it is of no
   * origin, so it meets no session. By the second its opening is the only script that a document
   * can begin with: also in a frame within the frame, which inherits all this but has a window of
   * its own.
   */
  public static String policy() {
    String opening = "'sha256-" + sha256(OPENING) + "'";
    return "default-src 'none'; script-src 'self' "
        + opening
        + "; worker-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; media-src data: blob:; connect-src 'none'; base-uri 'none'; "
        + "form-action 'none'; sandbox allow-scripts; frame-ancestors 'self', script-src "
        + opening
        + " 'strict-dynamic'";
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
