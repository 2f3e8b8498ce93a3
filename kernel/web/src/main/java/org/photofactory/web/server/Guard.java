package org.photofactory.web.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;

/**
 * Keeps foreign web pages out. While there are no accounts, whoever reaches the port may do
 * everything; so a request must name this machine by a loopback name (a page whose name was rebound
 * to 127.0.0.1 does not), and a request that changes something must not come from another origin.
 */
public final class Guard extends Handler.Wrapper {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final JsonAnswers answers;

  public Guard(JsonAnswers answers, Handler inner) {
    super(inner);
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.put(response, request);
    Problem problem = objection(request);
    if (problem == null) {
      return super.handle(request, response, callback);
    }
    answers.write(problem, response, callback);
    return true;
  }

  private static @Nullable Problem objection(Request request) {
    String name = request.getHttpURI().getHost();
    if (name == null || !NAMES.contains(name)) {
      return Problem.of(
          421,
          "WRONG_HOST",
          "This server answers on its own machine only, by the name localhost.",
          "Open it as http://localhost with its port.");
    }
    boolean harmless = SAFE.contains(request.getMethod()) || sameOrigin(request);
    return harmless ? null : foreign();
  }

  private static boolean sameOrigin(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null) {
      // Browsers send it with every unsafe request; those without come from programs.
      String site = request.getHeaders().get("Sec-Fetch-Site");
      return site == null || OWN_SITES.contains(site);
    }
    String own =
        request.getHttpURI().getScheme() + "://" + request.getHeaders().get(HttpHeader.HOST);
    return origin.equalsIgnoreCase(own);
  }

  private static Problem foreign() {
    return Problem.of(
        403,
        "FOREIGN_ORIGIN",
        "Another web site tried to change something here; nothing was changed.",
        "Use the factory's own pages.");
  }
}
