package org.photofactory.kernel.network;

import java.net.InetAddress;

/**
 * Addresses that begin with the same bits, written as {@code 192.168.0.0/16}, {@code fc00::/7}, or
 * one address. Immutable.
 *
 * @param base an address of the range; the bits behind the prefix do not matter
 * @param prefix how many bits all addresses of the range share
 */
public record AddressRange(InetAddress base, int prefix) {

  public AddressRange {
    if (prefix < 0 || prefix > base.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no prefix of " + base + ": " + prefix);
    }
  }

  /**
   * The range that a text names.
   *
   * @throws IllegalArgumentException when it is neither an address nor a range
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      InetAddress single = Literals.parse(text);
      return new AddressRange(single, single.getAddress().length * Byte.SIZE);
    }
    String bits = text.substring(slash + 1);
    if (!bits.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("no range: " + text);
    }
    return new AddressRange(Literals.parse(text.substring(0, slash)), Integer.parseInt(bits));
  }

  /** Whether an address lies in it. An IPv4 address that was mapped to IPv6 counts as IPv4. */
  public boolean contains(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit += Byte.SIZE) {
      int mask = 0xff << Math.max(0, Byte.SIZE - (prefix - bit));
      int index = bit / Byte.SIZE;
      if (((mine[index] ^ other[index]) & mask & 0xff) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + prefix;
  }
}
