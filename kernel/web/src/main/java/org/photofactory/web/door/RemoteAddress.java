package org.photofactory.web.door;

import java.net.InetAddress;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** The address that a request comes from, in the one form that people know (RFC 5952). */
final class RemoteAddress {

  private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?=:|$)");

  private RemoteAddress() {}

  static String of(Request request) {
    return shortened(Request.getRemoteAddr(request));
  }

  /** Without brackets, and the longest run of zeros left out; what is no IPv6 stays as it is. */
  static String shortened(String address) {
    String bare = address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    if (!bare.contains(":")) {
      return bare;
    }
    String whole = InetAddress.ofLiteral(bare).getHostAddress();
    return ZEROS
        .matcher(whole)
        .results()
        .reduce((one, other) -> length(other) > length(one) ? other : one)
        .map(run -> whole.substring(0, run.start()) + "::" + tail(whole, run))
        .orElse(whole);
  }

  private static String tail(String whole, MatchResult run) {
    return run.end() < whole.length() ? whole.substring(run.end() + 1) : "";
  }

  private static int length(MatchResult run) {
    return run.end() - run.start();
  }
}
