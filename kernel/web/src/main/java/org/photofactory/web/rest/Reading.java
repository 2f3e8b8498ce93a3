package org.photofactory.web.rest;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The rule for addresses from which can only be read, where Jersey has no part. */
public final class Reading {

  private Reading() {}

  /** Why a request that does not read is refused; says in the answer what is allowed. */
  public static Optional<Problem> objection(Request request, Response response) {
    String method = request.getMethod();
    if ("GET".equals(method) || "HEAD".equals(method)) {
      return Optional.empty();
    }
    response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
    return Optional.of(Problems.ofStatus(405, request.getHttpURI().getPath()));
  }
}
