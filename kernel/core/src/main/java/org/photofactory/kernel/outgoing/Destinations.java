package org.photofactory.kernel.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.photofactory.kernel.network.AddressRange;
import org.photofactory.spi.outgoing.NoAnswerException;

/**
 * Where connections may go. Whoever can make the appliance fetch an address of their choice must
 * not reach through it what only the home network, the machine itself or a cloud's own services
 * should reach. Immutable.
 */
final class Destinations {

  /**
   * This host, private, shared, loopback, link-local (with the metadata services of most clouds),
   * for protocols, documentation and measurements, the platform address of Azure, multicast,
   * reserved.
   */
  private static final List<AddressRange> CLOSED =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "2001::/23",
          "2001:db8::/32",
          "3fff::/20");

  /** All of IPv6 that is public; what is private, local or special lies outside. */
  private static final AddressRange PUBLIC_IPV6 = AddressRange.parse("2000::/3");

  /** IPv4 in the clothes of IPv6: behind a gateway these lead to the address inside. */
  private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");

  private static final AddressRange SIX_TO_FOUR = AddressRange.parse("2002::/16");

  private final OutgoingSettings allowed;

  Destinations(OutgoingSettings allowed) {
    this.allowed = allowed;
  }

  /**
   * Looks at the very address that is about to be connected to.
   *
   * @throws NoAnswerException when that is not allowed
   * @throws UnknownHostException when the name has no address
   */
  void check(InetSocketAddress target) throws NoAnswerException, UnknownHostException {
    InetAddress address = target.getAddress();
    if (address == null) {
      throw new UnknownHostException(target.getHostString());
    }
    if (!allows(target.getHostString(), address)) {
      throw NoAnswers.refused(target.getHostString(), address);
    }
  }

  /**
   * @param host name as it was asked for, or the address in figures
   */
  boolean allows(String host, InetAddress address) {
    return allowed.hosts().contains(host.toLowerCase(Locale.ROOT))
        || allowed.ranges().stream().anyMatch(range -> range.contains(address))
        || open(address);
  }

  private static boolean open(InetAddress address) {
    if (address instanceof Inet6Address) {
      byte[] bytes = address.getAddress();
      if (NAT64.contains(address)) {
        return open(inner(bytes, 12));
      }
      if (SIX_TO_FOUR.contains(address)) {
        return open(inner(bytes, 2));
      }
      if (!PUBLIC_IPV6.contains(address)) {
        return false;
      }
    }
    return CLOSED.stream().noneMatch(range -> range.contains(address));
  }

  private static InetAddress inner(byte[] bytes, int at) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address", impossible);
    }
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::parse).toList();
  }
}
