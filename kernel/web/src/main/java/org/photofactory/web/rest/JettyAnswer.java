package org.photofactory.web.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.web.FileAnswer;

/** Lets Jersey write into Jetty's response. For one request. */
final class JettyAnswer implements ContainerResponseWriter {

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Consumer<Throwable> onFailure;
  private final FileSending files;
  private @Nullable OutputStream body;
  private @Nullable FileAnswer file;

  /**
   * @param files sends files
   * @param onFailure answers when nothing has been sent yet
   */
  JettyAnswer(
      Request request,
      Response response,
      Callback callback,
      FileSending files,
      Consumer<Throwable> onFailure) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.files = files;
    this.onFailure = onFailure;
  }

  @Override
  public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answer) {
    response.setStatus(answer.getStatus());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    for (Map.Entry<String, List<String>> header : answer.getStringHeaders().entrySet()) {
      // Each value on a line of its own: browsers cannot part cookies at commas.
      response.getHeaders().remove(header.getKey());
      header.getValue().forEach(value -> response.getHeaders().add(header.getKey(), value));
    }
    if (answer.getEntity() instanceof FileAnswer whole) {
      file = whole;
      return OutputStream.nullOutputStream();
    }
    if (length >= 0) {
      response.getHeaders().put("Content-Length", length);
    }
    body = Response.asBufferedOutputStream(request, response);
    return body;
  }

  /** Resources answer on the thread that calls them; virtual threads make waiting cheap. */
  @Override
  public boolean suspend(long timeout, TimeUnit unit, @Nullable TimeoutHandler handler) {
    return false;
  }

  @Override
  public void setSuspendTimeout(long timeout, TimeUnit unit) {
    throw new IllegalStateException("requests are not suspended");
  }

  @Override
  public void commit() {
    FileAnswer whole = file;
    if (whole != null) {
      send(whole);
      return;
    }
    try {
      if (body != null) {
        body.close();
      }
      callback.succeeded();
    } catch (IOException gone) {
      callback.failed(gone);
    }
  }

  private void send(FileAnswer whole) {
    try {
      files.send(whole, request, response, callback);
    } catch (IOException | RuntimeException failure) {
      failure(failure);
    }
  }

  @Override
  public void failure(Throwable failure) {
    if (response.isCommitted()) {
      callback.failed(failure);
    } else {
      onFailure.accept(failure);
    }
  }

  @Override
  public boolean enableResponseBuffering() {
    return true;
  }
}
