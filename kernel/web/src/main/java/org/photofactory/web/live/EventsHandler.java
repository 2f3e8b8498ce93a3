package org.photofactory.web.live;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Stay;
import org.photofactory.web.door.Viewer;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.rest.RouteNames;

/** Answers {@code GET /api/v1/events} with a stream that stays open. */
public final class EventsHandler extends Handler.Abstract {

  private static final String PATH = "/api/v1/events";
  private static final String LAST_EVENT = "Last-Event-ID";
  private static final int MOST_LISTENERS = 100;

  /** A person's browsers on all their devices. */
  private static final int MOST_OF_AN_ACCOUNT = 20;

  private final Seats seats = new Seats(MOST_LISTENERS, MOST_OF_AN_ACCOUNT);

  private final EventHub hub;
  private final JsonAnswers answers;

  public EventsHandler(EventHub hub, JsonAnswers answers) {
    this.hub = hub;
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!PATH.equals(Request.getPathInContext(request))) {
      return false;
    }
    RouteNames.name(request, PATH);
    if (!"GET".equals(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET");
      answers.write(Problems.ofStatus(405, PATH), response, callback);
    } else {
      seat(request, response, callback);
    }
    return true;
  }

  private void seat(Request request, Response response, Callback callback) {
    long account = account(request);
    switch (seats.take(account)) {
      case TAKEN -> open(request, response, Callback.from(() -> seats.leave(account), callback));
      case ACCOUNT_FULL -> answers.write(tooMany("of this account"), response, callback);
      case ALL_FULL -> answers.write(tooMany("of all accounts"), response, callback);
    }
  }

  private static long account(Request request) {
    return Caller.of(request).orElseThrow().account();
  }

  private void open(Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    // Proxies in between would otherwise collect events before passing them on.
    headers.put(new HttpField("X-Accel-Buffering", "no"));
    EventStream.Listener listener =
        new EventStream.Listener(Viewer.of(request), Stay.of(request), place(request));
    hub.join(new EventStream(hub, response, callback, listener));
  }

  /** A page that has seen nothing yet begins with what comes next. */
  private long place(Request request) {
    String seen = request.getHeaders().get(LAST_EVENT);
    return seen == null || seen.isBlank() ? hub.ring().last() : hub.ring().numberOf(seen.strip());
  }

  private static Problem tooMany(String whose) {
    return Problem.of(
        503, "BUSY", "Too many pages " + whose + " are listening already.", "Close some of them.");
  }
}
