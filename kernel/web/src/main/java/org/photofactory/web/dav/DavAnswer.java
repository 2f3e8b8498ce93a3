package org.photofactory.web.dav;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.rest.Problem;

/**
 * What is answered, as a value.
 *
 * @param status HTTP status
 * @param headers beside the type and length of the body
 * @param type of the body
 * @param body its bytes
 */
record DavAnswer(int status, Map<String, String> headers, String type, byte[] body) {

  static final String XML = "application/xml; charset=utf-8";

  private static final String TEXT = "text/plain; charset=utf-8";

  /** Without a body. */
  static DavAnswer of(int status) {
    return new DavAnswer(status, Map.of(), TEXT, new byte[0]);
  }

  /** With a document. */
  static DavAnswer xml(int status, byte[] document) {
    return new DavAnswer(status, Map.of(), XML, document);
  }

  /** With a sentence. */
  static DavAnswer text(int status, String sentence) {
    return new DavAnswer(
        status, Map.of(), TEXT, (sentence + '\n').getBytes(StandardCharsets.UTF_8));
  }

  /**
   * That something went wrong: a sentence, or the broken condition where WebDAV has a name for it.
   */
  static DavAnswer of(Problem problem) {
    if (problem.details().get(Conditional.BROKEN) instanceof String condition) {
      return xml(problem.status(), MultiStatus.error(condition));
    }
    String hint = problem.hint() == null ? "" : " " + problem.hint();
    DavAnswer answer = text(problem.status(), problem.message() + hint);
    for (Map.Entry<String, String> header : problem.headers().entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  /** The same with one more header. */
  DavAnswer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new DavAnswer(status, more, type, body);
  }

  /** Sends it. */
  void send(Request request, Response response, Callback callback) {
    response.setStatus(status);
    headers.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (body.length > 0) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    }
    if (status != 204) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    }
    boolean silent = "HEAD".equals(request.getMethod());
    response.write(true, ByteBuffer.wrap(silent ? new byte[0] : body), callback);
  }
}
