package org.photofactory.web.rest;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Which requests only read, and the rule for addresses that can only be read. */
public final class Reading {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private Reading() {}

  /** True for methods that change nothing, whatever address they are used on. */
  public static boolean isSafe(String method) {
    return SAFE.contains(method);
  }

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
