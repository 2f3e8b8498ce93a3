package org.photofactory.web.network;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * What one proxy says about a request it has passed on.
 *
 * @param client who handed it the request; null when it does not say, or cannot be understood
 * @param scheme {@code http} or {@code https}; null when it does not say
 * @param host host, perhaps with a port; null when it does not say
 */
record Hop(@Nullable InetAddress client, @Nullable String scheme, @Nullable String host) {

  /** Says nothing. */
  static final Hop SILENT = new Hop(null, null, null);

  /** This one, and what another says where it is silent about scheme or host. */
  Hop or(Hop other) {
    return new Hop(
        client, scheme == null ? other.scheme : scheme, host == null ? other.host : host);
  }
}
