package org.photofactory.web.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/** A request as the client made it, before proxies passed it on; without what they said. */
final class ForwardedRequest extends Request.Wrapper {

  private final HttpFields headers;
  private final HttpURI uri;
  private final ConnectionMetaData connection;

  /**
   * @param client where it comes from; null for where the connection does
   * @param hop by what it was asked
   */
  ForwardedRequest(Request request, @Nullable InetAddress client, Hop hop) {
    super(request);
    this.uri = uri(request.getHttpURI(), hop);
    this.headers = headers(request.getHeaders(), hop);
    this.connection =
        client == null
            ? request.getConnectionMetaData()
            : new Elsewhere(request.getConnectionMetaData(), client, isSecure());
  }

  @Override
  public HttpFields getHeaders() {
    return headers;
  }

  @Override
  public HttpURI getHttpURI() {
    return uri;
  }

  @Override
  public ConnectionMetaData getConnectionMetaData() {
    return connection;
  }

  @Override
  public boolean isSecure() {
    return "https".equals(uri.getScheme());
  }

  /** Jetty holds the host of the address and that of the header against each other. */
  private static HttpFields headers(HttpFields sent, Hop hop) {
    HttpFields.Mutable headers = HttpFields.build(sent, ForwardedHops.NAMES);
    if (hop.host() != null) {
      headers.put(HttpHeader.HOST, hop.host());
    }
    return headers.asImmutable();
  }

  private static HttpURI uri(HttpURI asked, Hop hop) {
    HttpURI.Mutable uri = HttpURI.build(asked);
    if (hop.scheme() != null) {
      uri.scheme(hop.scheme());
    }
    if (hop.host() != null) {
      HostPort authority = new HostPort(hop.host());
      uri.authority(authority.getHost(), authority.getPort());
    }
    return uri.asImmutable();
  }

  /** A connection that begins at somebody farther away. */
  private static final class Elsewhere extends ConnectionMetaData.Wrapper {
    private final InetAddress client;
    private final boolean secure;

    Elsewhere(ConnectionMetaData wrapped, InetAddress client, boolean secure) {
      super(wrapped);
      this.client = client;
      this.secure = secure;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return new InetSocketAddress(client, 0);
    }

    @Override
    public boolean isSecure() {
      return secure;
    }
  }
}
