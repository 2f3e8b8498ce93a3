package org.photofactory.web.server;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;

/**
 * Refuses addresses that could mean more than one thing, like {@code %2e%2e} and {@code %2f}. Jetty
 * would do that while it still reads the request, and break the line before its sender could see
 * why; so it lets them through to here.
 */
final class SensibleAddresses extends Handler.Wrapper {

  /** What Jetty lets through. */
  static final UriCompliance READABLE = UriCompliance.UNSAFE;

  /** A file may be called 100%.jpg; nobody here decodes an address twice. */
  private static final UriCompliance SENSIBLE =
      UriCompliance.DEFAULT.with("percent-signs", Violation.AMBIGUOUS_PATH_ENCODING);

  private final JsonAnswers answers;

  SensibleAddresses(JsonAnswers answers, Handler inner) {
    super(inner);
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (UriCompliance.checkUriCompliance(SENSIBLE, request.getHttpURI(), null) == null) {
      return super.handle(request, response, callback);
    }
    SecurityHeaders.put(response, request);
    Problem problem =
        Problem.badRequest("The address could mean more than one thing, or nothing.", null);
    answers.write(problem, response, callback);
    return true;
  }
}
