package org.photofactory.web.server;

import java.util.EnumSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** A request whose session does not count. */
final class WithoutCookies extends Request.Wrapper {

  private final HttpFields headers;

  WithoutCookies(Request request) {
    super(request);
    this.headers =
        HttpFields.build(request.getHeaders(), EnumSet.of(HttpHeader.COOKIE)).asImmutable();
  }

  @Override
  public HttpFields getHeaders() {
    return headers;
  }
}
