package org.photofactory.web.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.rest.Reading;
import org.photofactory.web.rest.RouteNames;

/**
 * Serves files of the library below {@code /media/}, with tags, conditions and caching; the bytes
 * and their ranges are sent by Jetty.
 */
public final class MediaHandler extends Handler.Abstract {

  private static final String FOR_EVER = "private, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "private, no-cache";

  private final MediaShelf shelf;
  private final JsonAnswers answers;
  private final Problems problems;
  private final ResourceService service = new ResourceService();

  public MediaHandler(MediaShelf shelf, JsonAnswers answers, Problems problems) {
    this.shelf = shelf;
    this.answers = answers;
    this.problems = problems;
    service.setEtags(true);
    service.setAcceptRanges(true);
    service.setDirAllowed(false);
    installBean(service);
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
    Bytes bytes = shelf.find(address.get(), query(request));
    HttpContent content = content(bytes, request);
    Conditions conditions = new Conditions(request.getHeaders(), content.getETagValue());
    if (conditions.failed()) {
      throw Problems.ofStatus(412, path).asException();
    }
    headers(bytes, response.getHeaders());
    if (conditions.known()) {
      response.setStatus(304);
      response.getHeaders().put(content.getETag());
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.getContentLengthValue());
      callback.succeeded();
    } else {
      service.doGet(conditions.met(request), response, callback, content);
    }
  }

  private static Fields query(Request request) {
    try {
      return Request.extractQueryParameters(request);
    } catch (IllegalArgumentException unreadable) {
      throw Problem.badRequest("The address has characters that must be encoded.", null)
          .asException();
    }
  }

  private HttpContent content(Bytes bytes, Request request) throws IOException {
    if (!Files.isRegularFile(bytes.file())) {
      throw new NoSuchFileException(bytes.file().toString());
    }
    Resource resource = ResourceFactory.root().newResource(bytes.file());
    ByteBufferPool pool = request.getComponents().getByteBufferPool();
    return new BytesContent(bytes, resource, new ByteBufferPool.Sized(pool, true, 64 * 1024));
  }

  private static void headers(Bytes bytes, HttpFields.Mutable headers) {
    headers.put(HttpHeader.CACHE_CONTROL, bytes.lasting() ? FOR_EVER : ASK_AGAIN);
    if (bytes.saveAs() != null) {
      headers.put(HttpHeader.CONTENT_DISPOSITION, Disposition.attachment(bytes.saveAs()));
    }
  }
}
