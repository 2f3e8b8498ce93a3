package org.photofactory.web.server;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Reading;

/**
 * Keeps foreign web pages out: a request that changes something must not come from another origin,
 * unless that origin is listed. Cookies that a listed origin has its visitors' browsers send are
 * taken away: it comes with a token of its own or not at all.
 */
public final class Guard extends Handler.Wrapper {

  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final JsonAnswers answers;
  private final Set<String> foreignOrigins;

  /**
   * @param foreignOrigins origins whose scripts may come with a token, in lower case
   */
  public Guard(JsonAnswers answers, Set<String> foreignOrigins, Handler inner) {
    super(inner);
    this.answers = answers;
    this.foreignOrigins = Set.copyOf(foreignOrigins);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.put(response, request);
    if (isListed(request)) {
      return super.handle(new WithoutCookies(request), response, callback);
    }
    if (Reading.isSafe(request.getMethod()) || sameOrigin(request)) {
      return super.handle(request, response, callback);
    }
    answers.write(foreign(), response, callback);
    return true;
  }

  private boolean isListed(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return origin != null && foreignOrigins.contains(origin.toLowerCase(Locale.ROOT));
  }

  /**
   * Browsers say by themselves whether a page asks its own server, and know best when a proxy
   * stands between. They say so only by TLS and to this machine; but every browser names the page's
   * origin with an unsafe request. What says neither is a program.
   */
  private static boolean sameOrigin(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) {
      return OWN_SITES.contains(site);
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return origin == null || origin.equalsIgnoreCase(own(request));
  }

  private static @Nullable String own(Request request) {
    String authority = request.getHttpURI().getAuthority();
    return authority == null ? null : request.getHttpURI().getScheme() + "://" + authority;
  }

  private static Problem foreign() {
    return Problem.of(
        403,
        "FOREIGN_ORIGIN",
        "Another web site tried to change something here; nothing was changed.",
        "Use the factory's own pages. If a proxy stands in front of it, name that in the setting"
            + " http.trusted-proxies.");
  }
}
