package org.photofactory.web.server;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/** Tells browsers which foreign origins may read answers. */
final class CrossOrigins {

  private CrossOrigins() {}

  /** Wraps handlers when there are such origins; without, nothing is ever told. */
  static Handler around(Handler inner, Set<String> origins) {
    if (origins.isEmpty()) {
      return inner;
    }
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setHandler(inner);
    handler.setAllowedOriginPatterns(
        origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
    handler.setAllowCredentials(false);
    handler.setAllowedMethods(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    handler.setAllowedHeaders(
        Set.of(
            "Authorization",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "Range",
            "Tus-Resumable",
            "Upload-Checksum",
            "Upload-Length",
            "Upload-Metadata",
            "Upload-Offset",
            "X-Captured-At",
            "X-Checksum-SHA256",
            "X-Modified-At"));
    handler.setExposedHeaders(
        Set.of(
            "Content-Range",
            "ETag",
            "Location",
            "Retry-After",
            "Tus-Resumable",
            "Upload-Expires",
            "Upload-Length",
            "Upload-Offset",
            "Upload-Outcome"));
    handler.setPreflightMaxAge(Duration.ofMinutes(10));
    return handler;
  }
}
