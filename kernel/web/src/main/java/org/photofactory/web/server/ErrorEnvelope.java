package org.photofactory.web.server;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Problems;

/** Puts errors that Jetty itself notices into the envelope; no pages, no stack traces. */
public final class ErrorEnvelope implements Request.Handler {

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
    boolean unreadable =
        request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException;
    if (unreadable) {
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    answers.write(
        problem(request, status), response, unreadable ? hearingOut(request, callback) : callback);
    return true;
  }

  /** Jetty reads nothing more from where it could not go on reading, and breaks the line. */
  private static Callback hearingOut(Request request, Callback callback) {
    return Callback.from(() -> LineEnd.of(request, callback::succeeded), callback::failed);
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
