package org.photofactory.web.dav;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.rest.RouteNames;

/**
 * Answers below {@code /dav/}. Errors are a plain sentence, or the name of the broken condition in
 * WebDAV's own form: its programs know no envelope.
 */
public final class DavHandler extends Handler.Abstract {

  private static final String METHODS =
      "OPTIONS, GET, HEAD, PUT, DELETE, MKCOL, MOVE, COPY, PROPFIND, PROPPATCH, LOCK, UNLOCK";

  private final DavMethods methods;
  private final Problems problems;

  DavHandler(DavMethods methods, Problems problems) {
    this.methods = methods;
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (path == null || !(path.equals("/dav") || path.startsWith("/dav/"))) {
      return false;
    }
    RouteNames.name(request, DavPath.ROOT);
    try {
      serve(path, request, response, callback);
    } catch (IOException | RuntimeException failure) {
      if (response.isCommitted()) {
        callback.failed(failure);
      } else {
        DavAnswer.of(problems.of(failure, path)).send(request, response, callback);
      }
    }
    return true;
  }

  private void serve(String path, Request request, Response response, Callback callback)
      throws IOException {
    Caller caller =
        Caller.of(request)
            .filter(known -> known.may(Right.UPLOAD))
            .orElseThrow(() -> Problems.ofStatus(403, path).asException());
    DavPath place = place(path, request).orElseThrow(() -> Problem.notFound(path).asException());
    DavRequest asked = new DavRequest(request, place, caller);
    switch (request.getMethod()) {
      case "GET" -> methods.fetching().get(asked, response, callback);
      case "HEAD" -> methods.fetching().head(asked, response, callback);
      case "PROPFIND" -> {
        methods.guard().demand(asked);
        methods.listing().answer(asked, response, callback);
      }
      default -> answer(asked).send(request, response, callback);
    }
  }

  private DavAnswer answer(DavRequest request) throws IOException {
    methods.guard().demand(request);
    return switch (request.jetty().getMethod()) {
      case "OPTIONS" ->
          DavAnswer.of(200).with("DAV", "1, 2").with("MS-Author-Via", "DAV").with("Allow", METHODS);
      case "PROPPATCH" -> methods.patching().answer(request);
      case "PUT" -> methods.putting().answer(request);
      case "MKCOL" -> methods.arranging().makeFolder(request);
      case "DELETE" -> methods.arranging().delete(request);
      case "MOVE" -> methods.arranging().move(request);
      case "LOCK" -> methods.locking().lock(request);
      case "UNLOCK" -> methods.locking().unlock(request);
      case "COPY" -> methods.arranging().copy(request);
      default ->
          DavAnswer.of(Problems.ofStatus(405, request.path().href(false))).with("Allow", METHODS);
    };
  }

  /** The address as it came: Jetty's own reading of it takes off what follows a semicolon. */
  private static Optional<DavPath> place(String path, Request request) {
    if (request.getHttpURI().getFragment() != null) {
      throw Problem.badRequest("An address that is sent has no fragment.", null).asException();
    }
    String raw = request.getHttpURI().getPath();
    boolean here = path.equals(DavPath.ROOT) || path.startsWith(DavPath.ROOT + '/');
    return here && raw != null ? DavPath.parse(raw) : Optional.empty();
  }
}
