package org.photofactory.kernel.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where somebody is, as far as counting goes. */
public final class Place {

  /** Half of an IPv6 address: a household has the other half to itself. */
  private static final int SHARED = 8;

  private Place() {}

  /** The same for all addresses that one household can have. */
  public static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), SHARED))
        : address.getHostAddress();
  }

  /** The same for an address as text; what is none stays as it is. */
  public static String of(String address) {
    try {
      return of(Literals.parse(address));
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}
