package org.photofactory.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Writes JSON where Jersey has no part: plain handlers and Jetty's own errors. Safe for use by many
 * threads.
 */
public final class JsonAnswers {

  private final JsonMapper mapper;

  public JsonAnswers(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Ends a request with a problem in the envelope. */
  public void write(Problem problem, Response response, Callback callback) {
    problem.headers().forEach((name, value) -> tell(name, value, response.getHeaders()));
    write(problem.status(), Envelope.of(problem), response, callback);
  }

  /** Ends a request with a value as it is, without the envelope. */
  public void write(int status, Object value, Response response, Callback callback) {
    byte[] body = bytes(value);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    Request request = response.getRequest();
    boolean silent = request != null && "HEAD".equals(request.getMethod());
    response.write(true, ByteBuffer.wrap(silent ? new byte[0] : body), callback);
  }

  /** What a handler has said already is better known there. */
  private static void tell(String name, String value, HttpFields.Mutable headers) {
    if (!headers.contains(name)) {
      headers.put(name, value);
    }
  }

  /** A value as JSON. */
  public byte[] bytes(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("not a JSON value: " + value, impossible);
    }
  }
}
