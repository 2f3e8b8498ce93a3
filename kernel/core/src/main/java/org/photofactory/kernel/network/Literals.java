package org.photofactory.kernel.network;

import java.net.InetAddress;

/** Addresses written as figures. */
public final class Literals {

  private Literals() {}

  /**
   * The address that a text spells out; no name is ever looked up. IPv6 may stand in brackets.
   *
   * @throws IllegalArgumentException for anything else, also for the old short forms of IPv4
   *     ({@code 127.1}) and for zones ({@code fe80::1%eth0})
   */
  public static InetAddress parse(String text) {
    boolean brackets = text.startsWith("[") && text.endsWith("]") && text.length() > 2;
    String bare = brackets ? text.substring(1, text.length() - 1) : text;
    boolean six = bare.indexOf(':') >= 0;
    boolean four = !brackets && bare.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    if (bare.indexOf('%') >= 0 || !(six || four)) {
      throw new IllegalArgumentException("no address: " + text);
    }
    return InetAddress.ofLiteral(bare);
  }
}
