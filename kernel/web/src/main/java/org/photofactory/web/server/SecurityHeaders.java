package org.photofactory.web.server;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** Headers that tell browsers to be strict; on every answer. */
public final class SecurityHeaders {

  /**
   * What the web app may load: its own scripts and styles, pictures also from memory, nothing from
   * elsewhere.
   */
  private static final HttpField APP_POLICY =
      policy(
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
              + "font-src 'self'; manifest-src 'self'; img-src 'self' data: blob:; "
              + "media-src 'self' blob:; worker-src 'self'; base-uri 'none'; form-action 'self'; "
              + "frame-ancestors 'none'");

  /**
   * What a file that people brought may do when it is opened by itself (an SVG may hold scripts):
   * nothing. Styles within the page are those of the browser's own viewer for a single picture.
   */
  private static final HttpField MEDIA_POLICY =
      policy("default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");

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
    headers.put(isBrought(path) ? MEDIA_POLICY : APP_POLICY);
  }

  /** True where files are that people or programs have brought. */
  private static boolean isBrought(@Nullable String path) {
    return path != null && (path.startsWith("/media/") || path.startsWith("/dav/"));
  }

  private static HttpField policy(String value) {
    return new PreEncodedHttpField("Content-Security-Policy", value);
  }
}
