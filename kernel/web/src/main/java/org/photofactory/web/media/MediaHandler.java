package org.photofactory.web.media;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.photofactory.web.door.Viewer;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.rest.Reading;
import org.photofactory.web.rest.RouteNames;

/** Serves files of the library below {@code /media/}. */
public final class MediaHandler extends Handler.Abstract {

  private final MediaShelf shelf;
  private final JsonAnswers answers;
  private final Problems problems;
  private final ByteSender sender = new ByteSender();

  public MediaHandler(MediaShelf shelf, JsonAnswers answers, Problems problems) {
    this.shelf = shelf;
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (path == null || !path.startsWith("/media/")) {
      return false;
    }
    try {
      serve(path, request, response, callback);
    } catch (IOException | RuntimeException failure) {
      answers.write(problems.of(failure, path), response, callback);
    }
    return true;
  }

  private void serve(String path, Request request, Response response, Callback callback)
      throws IOException {
    Optional<MediaAddress> address = MediaAddress.parse(path);
    if (address.isEmpty()) {
      throw Problem.notFound(path).asException();
    }
    RouteNames.name(request, address.get().route());
    Optional<Problem> objection = Reading.objection(request, response);
    if (objection.isPresent()) {
      throw objection.get().asException();
    }
    sender.send(
        shelf.find(Viewer.of(request).eyes(), address.get(), query(request)),
        request,
        response,
        callback);
  }

  private static Fields query(Request request) {
    String query = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
    Fields fields = new Fields(true);
    try {
      // Not the request's own reading, which makes something of anything.
      if (!UrlEncoded.decodeUtf8To(query, 0, query.length(), fields::add)) {
        throw new IllegalArgumentException("not UTF-8");
      }
      return fields;
    } catch (IllegalArgumentException unreadable) {
      throw Problem.badRequest("The address has characters that must be encoded.", null)
          .asException();
    }
  }
}
