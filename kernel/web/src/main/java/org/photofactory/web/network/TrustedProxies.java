package org.photofactory.web.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.photofactory.kernel.network.AddressRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes proxies that are listed, and nobody else, about where a request comes from: its client
 * is the last in the chain that is no listed proxy, and scheme and host are what the proxy nearest
 * to that client, of those that say so, was asked by. Where the header of the standard and the
 * older ones name different clients, none is believed. What others send under these names is taken
 * away. Thread-safe.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer {

  private static final Logger log = LoggerFactory.getLogger(TrustedProxies.class);

  private final List<AddressRange> trusted;
  private final AtomicBoolean warned = new AtomicBoolean();

  public TrustedProxies(List<AddressRange> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /** True for a proxy that is listed. */
  public boolean trusts(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    HttpFields headers = request.getHeaders();
    if (ForwardedHops.NAMES.stream().noneMatch(headers::contains)) {
      return request;
    }
    if (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
        && trusts(peer.getAddress())) {
      return believed(request, peer.getAddress(), ForwardedHops.tellings(headers));
    }
    warnOnce(Request.getRemoteAddr(request));
    return new ForwardedRequest(request, null, Hop.SILENT);
  }

  /** A proxy passes on the header that it does not know as the client has made it up. */
  private Request believed(Request request, InetAddress proxy, List<List<Hop>> tellings) {
    List<Hop> seen = tellings.stream().map(hops -> seen(proxy, hops)).toList();
    boolean agreed = seen.stream().map(Hop::client).distinct().count() == 1;
    Hop hop = agreed ? seen.getFirst() : new Hop(proxy, null, null);
    return new ForwardedRequest(request, hop.client(), hop);
  }

  /** The client, and what the proxy nearest to it was asked by. */
  private Hop seen(InetAddress proxy, List<Hop> hops) {
    InetAddress client = proxy;
    Hop nearest = Hop.SILENT;
    for (Hop hop : hops.reversed()) {
      if (!trusts(client)) {
        break;
      }
      nearest = hop.or(nearest);
      if (hop.client() == null) {
        break;
      }
      client = hop.client();
    }
    return new Hop(client, nearest.scheme(), nearest.host());
  }

  /** Somebody who sits behind a proxy and has not listed it wonders why logins are refused. */
  private void warnOnce(String address) {
    if (warned.compareAndSet(false, true)) {
      log.warn(
          "{} sends what only a proxy sends (X-Forwarded-For or the like) and is not believed. If"
              + " it is a proxy of yours, name it in the setting http.trusted-proxies",
          address);
    }
  }
}
