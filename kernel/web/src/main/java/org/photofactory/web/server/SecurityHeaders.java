package org.photofactory.web.server;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.panels.PanelFrame;

/** Headers that tell browsers to be strict; on every answer. */
public final class SecurityHeaders {

  /**
   * What the web app may load: its own scripts and styles, pictures also from memory, nothing from
   * elsewhere.
   */
  private static final HttpField APP_POLICY =
      policy(
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src"
              + " 'self'; manifest-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
              + " worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'");

  /**
   * What a file that people brought may do when it is opened by itself (an SVG may hold scripts):
   * nothing. Styles within the page are those of the browser's own viewer for a single picture.
   */
  private static final HttpField MEDIA_POLICY =
      policy("default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");

  /** What a plugin's panel may do in a frame of its own. */
  private static final HttpField PANEL_POLICY = policy(PanelFrame.policy());

  /**
   * What a file of a panel may do when it is opened by itself, for which the frame itself could be
   * sent there: be looked at. Only our own page of the frame runs scripts.
   */
  private static final HttpField PANEL_FILE_POLICY =
      policy(
          "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
              + "base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'");

  private static final Pattern FRAME = Pattern.compile("/p/[^/]+/[^/]+/");

  private static final HttpField FRAMED_BY_US =
      new PreEncodedHttpField("X-Frame-Options", "SAMEORIGIN");

  /** A frame that is shut off may load it, though it is of no origin. */
  private static final HttpField FOR_ANY_FRAME =
      new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin");

  private static final HttpField NO_NAMES_AHEAD =
      new PreEncodedHttpField("X-DNS-Prefetch-Control", "off");

  private static final String FRAME_SCRIPT = "/panel-frame.js";

  private static final List<HttpField> ALWAYS =
      List.of(
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("X-Frame-Options", "DENY"),
          new PreEncodedHttpField("Referrer-Policy", "same-origin"),
          new PreEncodedHttpField(
              "Permissions-Policy",
              "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                  + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"));

  /** Half a year by TLS only, for this name; others below it are not ours to speak for. */
  private static final HttpField TLS_ONLY =
      new PreEncodedHttpField("Strict-Transport-Security", "max-age=15552000");

  private SecurityHeaders() {}

  /** Puts the headers that fit what was asked for. */
  public static void put(Response response, Request request) {
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField field : ALWAYS) {
      headers.put(field);
    }
    if (request.isSecure()) {
      headers.put(TLS_ONLY);
    }
    String path = Request.getPathInContext(request);
    if (isOfPanels(path)) {
      headers.put(FRAME.matcher(path).matches() ? PANEL_POLICY : PANEL_FILE_POLICY);
      headers.put(FRAMED_BY_US).put(FOR_ANY_FRAME).put(NO_NAMES_AHEAD);
    } else {
      headers.put(isBrought(path) ? MEDIA_POLICY : APP_POLICY);
    }
  }

  /** True for what frames of plugins load. */
  private static boolean isOfPanels(@Nullable String path) {
    return path != null && (path.startsWith("/p/") || path.equals(FRAME_SCRIPT));
  }

  /** True where files are that people or programs have brought, and what rooms of plugins say. */
  private static boolean isBrought(@Nullable String path) {
    return path != null
        && (path.startsWith("/media/")
            || path.startsWith("/dav/")
            || path.startsWith("/api/v1/p/"));
  }

  private static HttpField policy(String value) {
    return new PreEncodedHttpField("Content-Security-Policy", value);
  }
}
