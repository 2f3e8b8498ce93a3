package org.photofactory.web.server;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.photofactory.web.rest.RouteNames;

/**
 * Serves the built web app. Files below {@code /assets/} carry a hash in their names and are kept
 * by browsers for ever; addresses that the app itself routes get its start page.
 */
public final class WebAppHandler extends Handler.Wrapper {

  private static final String START_PAGE = "/index.html";
  private static final String HASHED = "/assets/";
  private static final List<String> NOT_PAGES =
      List.of("/api/", "/media/", "/health/", "/catalog/", HASHED, "/p/");

  /**
   * @param folder an existing folder
   */
  public WebAppHandler(Path folder) {
    ResourceHandler files = new ResourceHandler();
    files.setBaseResource(ResourceFactory.of(files).newResource(folder));
    files.setDirAllowed(false);
    files.setEtags(true);
    files.setPrecompressedFormats(CompressedContentFormat.BR, CompressedContentFormat.GZIP);
    setHandler(files);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    if (!reading || path == null) {
      return false;
    }
    RouteNames.name(request, "webapp");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, caching(path));
    if (super.handle(request, response, callback)) {
      return true;
    }
    return isPage(path) && super.handle(startPage(request), response, callback);
  }

  private static String caching(String path) {
    return path.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "no-cache";
  }

  /** What looks like a file is not a page: a missing script must not be answered with HTML. */
  private static boolean isPage(String path) {
    boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
    return !file && NOT_PAGES.stream().noneMatch((path + '/')::startsWith);
  }

  private static Request startPage(Request request) {
    return Request.serveAs(
        request, HttpURI.build(request.getHttpURI()).path(START_PAGE).asImmutable());
  }
}
