package org.photofactory.web.server;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Headers that tell browsers to be strict; on every answer. */
public final class SecurityHeaders {

  /**
   * What the web app may load: its own scripts and styles, pictures also from memory, nothing from
   * elsewhere.
   */
  private static final HttpField APP_POLICY =
      policy(
          "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
              + "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
              + "frame-ancestors 'none'");

  /**
   * What a file that people brought may do when it is opened by itself (an SVG may hold scripts):
   * nothing.
   */
  private static final HttpField MEDIA_POLICY =
      policy("default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");

  private static final List<HttpField> ALWAYS =
      List.of(
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("X-Frame-Options", "DENY"),
          new PreEncodedHttpField("Referrer-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"));

  private SecurityHeaders() {}

  /** Puts the headers that fit what was asked for. */
  public static void put(Response response, Request request) {
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField field : ALWAYS) {
      headers.put(field);
    }
    String path = Request.getPathInContext(request);
    headers.put(path != null && path.startsWith("/media/") ? MEDIA_POLICY : APP_POLICY);
  }

  private static HttpField policy(String value) {
    return new PreEncodedHttpField("Content-Security-Policy", value);
  }
}
