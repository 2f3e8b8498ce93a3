package org.photofactory.testkit.panels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The web app's page for a panel that is shut off from the rest, with a script of ours in it. */
final class FramePage {

  /** Takes away what no policy covers before anything else runs. */
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
      <html lang="en" data-script="/mounting.js">
        <head>
          <meta charset="utf-8">
          <title>Panel</title>
          <script>%s</script>
        </head>
        <body></body>
      </html>
      """;

  private FramePage() {}

  /** The page, in UTF-8. */
  static byte[] page() {
    return PAGE.formatted(OPENING).getBytes(StandardCharsets.UTF_8);
  }

  /** Its header {@code Content-Security-Policy}: two policies, which both hold. */
  static String policy() {
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
