package org.photofactory.web.door;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.rest.Reading;

/**
 * Stands before everything else: finds out who makes a request, and sends away whoever may not make
 * it. What a resource method says for itself ({@link Needs}) is looked at by {@link RightsFilter}.
 */
public final class Doorman extends Handler.Wrapper {

  private static final String BASIC = "Basic realm=\"Photo Factory\", charset=\"UTF-8\"";

  private final FirstRun firstRun;
  private final Callers callers;
  private final JsonAnswers answers;
  private final Problems problems;

  public Doorman(FirstRun firstRun, Callers callers, JsonAnswers answers, Problems problems) {
    this.firstRun = firstRun;
    this.callers = callers;
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    Problem problem = objection(request, path == null ? "" : path);
    if (problem == null) {
      return super.handle(request, response, callback);
    }
    if (problem.status() == 401 && path != null && Routes.forSimpleTools(path)) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, BASIC);
    }
    answers.write(problem, response, callback);
    return true;
  }

  private @Nullable Problem objection(Request request, String path) {
    Optional<Right> needed = Routes.right(path, request.getMethod());
    try {
      Optional<Caller> caller = callers.find(request);
      if (!Routes.beforeAnybody(path) && nobodyLivesHere(caller)) {
        return nobodyYet();
      }
      caller.ifPresent(known -> introduce(known, request));
      Problem problem = caller.map(known -> forged(known, request)).orElse(null);
      return problem == null ? needed.map(right -> missing(right, caller)).orElse(null) : problem;
    } catch (ProblemException refused) {
      return refused.problem();
    } catch (DatabaseAwayException away) {
      // Pages, and what tells how the appliance fares, need nobody.
      boolean open = needed.equals(Optional.of(Right.ANYBODY)) || Routes.beforeAnybody(path);
      return open ? null : problems.of(away, path);
    }
  }

  private void introduce(Caller caller, Request request) {
    caller.introduce(request);
    new Stay(() -> stillIn(caller, request)).grant(request);
  }

  /** What cannot be known right now is not held against anybody. */
  private boolean stillIn(Caller caller, Request request) {
    try {
      return callers.find(request).filter(now -> now.sameAs(caller)).isPresent();
    } catch (DatabaseAwayException away) {
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  /** Whoever is known lives here, also while the database is away. */
  private boolean nobodyLivesHere(Optional<Caller> caller) {
    try {
      return firstRun.open();
    } catch (DatabaseAwayException away) {
      if (caller.isEmpty()) {
        throw away;
      }
      return false;
    }
  }

  private static @Nullable Problem missing(Right right, Optional<Caller> caller) {
    if (right == Right.ANYBODY) {
      return null;
    }
    if (caller.isEmpty()) {
      return Caller.loginNeeded();
    }
    return caller.get().may(right) ? null : Caller.notAllowed();
  }

  /** Browsers send the cookie whoever makes them; what only our own pages know they do not. */
  private static @Nullable Problem forged(Caller caller, Request request) {
    boolean harmless =
        Reading.isSafe(request.getMethod()) || !(caller.means() instanceof Means.BySession);
    if (harmless) {
      return null;
    }
    String expected = SessionCookie.secret(request).map(SessionCookie::csrf).orElse("");
    String sent = request.getHeaders().get(SessionCookie.CSRF_HEADER);
    return sent != null && new Secret(expected).is(new Secret(sent)) ? null : noToken();
  }

  private static Problem nobodyYet() {
    return Problem.of(
        403,
        "FIRST_RUN",
        "Nobody lives here yet, so nobody is let in.",
        "Open the link that the appliance has written on its console and into its log.");
  }

  private static Problem noToken() {
    return Problem.of(
        403,
        "CSRF_TOKEN",
        "The request came with a session, but not from a page of this appliance.",
        "Send the header X-CSRF-Token with the value that GET /api/v1/session tells.");
  }
}
