package org.photofactory.web.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Means;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;

/**
 * Bounds how often an address, an account or a token may ask. Before the door addresses are
 * counted, behind it those who came in by it; whoever sits at the machine is free.
 */
public final class RateLimits {

  /** So many addresses are counted each for itself; when there are more, the newest together. */
  private static final int MOST_COUNTED = 10_000;

  private static final int SHARED = 4096;

  private static final int SHORT_BURST = 10;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Where one asks to be let in. */
  private static final Set<String> DOORS =
      Set.of(
          "POST /api/v1/session",
          "POST /api/v1/first-run",
          "POST /api/v1/welcome",
          "POST /api/v1/pairings",
          "PUT /api/v1/account/password",
          "GET /api/v1/oidc/start",
          "GET /api/v1/oidc/callback");

  private static final Set<String> UPLOADS =
      Set.of("POST /api/v1/uploads", "POST /api/v1/uploads/resumable");

  private static final Set<String> EXPORTS = Set.of("GET /api/v1/assets/export");

  private final NetworkSettings.Rates rates;
  private final JsonAnswers answers;
  private final PlaceBook places = new PlaceBook(MOST_COUNTED, SHARED, System::nanoTime);

  public RateLimits(NetworkSettings.Rates rates, JsonAnswers answers) {
    this.rates = rates;
    this.answers = answers;
  }

  /** Counts addresses; this machine's own only where one asks to be let in. */
  public Handler ofAddresses(Handler inner) {
    Handler doors = limited(inner, rates.loginsPerMinute(), MINUTE, this::place, isOf(DOORS));
    return many(doors, this::place, request -> !isHere(request));
  }

  /** Counts accounts and tokens. */
  public Handler ofCallers(Handler inner) {
    Handler exports = limited(inner, rates.exportsPerMinute(), MINUTE, this::caller, isOf(EXPORTS));
    Handler uploads =
        limited(exports, rates.uploadsPerSecond() * 60, MINUTE, this::caller, isUpload());
    return many(uploads, this::caller, _ -> true);
  }

  private Handler many(Handler inner, Function<Request, String> who, Predicate<Request> counted) {
    return rates.requestsPerSecond() == 0
        ? inner
        : limited(
            inner, Rate.of(rates.requestsPerSecond(), SECOND).atOnce(SHORT_BURST), who, counted);
  }

  private Handler limited(
      Handler inner,
      int number,
      Duration period,
      Function<Request, String> who,
      Predicate<Request> counted) {
    return number == 0 ? inner : limited(inner, Rate.of(number, period), who, counted);
  }

  private Handler limited(
      Handler inner, Rate rate, Function<Request, String> who, Predicate<Request> counted) {
    Problem problem =
        Problem.wait("RATE_LIMITED", "That was asked too often in too short a time.", rate.pause());
    Request.Handler refuse =
        (_, response, callback) -> {
          answers.write(problem, response, callback);
          return true;
        };
    DoSHandler handler = new DoSHandler(inner, who, rate, refuse, places.names() + MOST_COUNTED);
    handler.include(request -> counted.test(request) && !isConsole(request));
    return handler;
  }

  /** However an address is written that leads to one of these. */
  private static Predicate<Request> isOf(Set<String> routes) {
    return request -> routes.contains(method(request) + " " + path(request));
  }

  private static Predicate<Request> isUpload() {
    return isOf(UPLOADS)
        .or(request -> method(request).equals("PUT") && path(request).startsWith("/dav/"));
  }

  private static String method(Request request) {
    return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
  }

  private static String path(Request request) {
    String path = Request.getPathInContext(request);
    return path == null ? "" : path.replaceFirst("/+$", "");
  }

  private String place(Request request) {
    return places.name(address(request));
  }

  private static boolean isHere(Request request) {
    return address(request).isLoopbackAddress();
  }

  private static InetAddress address(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress peer
        ? peer.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  private static boolean isConsole(Request request) {
    return Caller.of(request)
        .map(caller -> caller.means() instanceof Means.ByConsole)
        .orElse(false);
  }

  private String caller(Request request) {
    return Caller.of(request)
        .map(
            caller ->
                switch (caller.means()) {
                  case Means.BySession(var visit) -> "account " + visit.account().id();
                  case Means.ByToken(_, var token) -> "token " + token.id();
                  case Means.ByConsole() -> "console";
                })
        .orElseGet(() -> place(request));
  }
}
