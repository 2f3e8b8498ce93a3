package org.photofactory.web.media;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.server.Request;

/**
 * A request whose ranges are forgotten when they are meant for other bytes ({@code If-Range} names
 * another tag), which Jetty's service does not look at.
 */
final class RangeOfSame extends Request.Wrapper {

  private final HttpFields headers;

  RangeOfSame(Request request, HttpContent content) {
    super(request);
    String wanted = request.getHeaders().get(HttpHeader.IF_RANGE);
    boolean same = wanted == null || wanted.equals(content.getETagValue());
    this.headers =
        same
            ? request.getHeaders()
            : HttpFields.build(request.getHeaders()).remove(HttpHeader.RANGE);
  }

  @Override
  public HttpFields getHeaders() {
    return headers;
  }
}
