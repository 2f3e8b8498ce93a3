package org.photofactory.web.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Problems;

/** Puts errors that Jetty itself notices into the envelope; no pages, no stack traces. */
public final class ErrorEnvelope implements Request.Handler {

  /** After these Jetty ends the connection, and does not always say so. */
  private static final Set<Integer> UNREADABLE = Set.of(400, 414, 431, 505);

  private final JsonAnswers answers;
  private final Problems problems;

  public ErrorEnvelope(JsonAnswers answers, Problems problems) {
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SecurityHeaders.put(response, request);
    int status = response.getStatus();
    if (UNREADABLE.contains(status)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    answers.refuse(problem(request, status), response, callback);
    return true;
  }

  private Problem problem(Request request, int status) {
    String path = request.getHttpURI().getPath();
    Object failure = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    boolean ours = status == 500;
    return ours && failure instanceof Throwable thrown
        ? problems.of(thrown, path)
        : Problems.ofStatus(status, path);
  }
}
