package org.photofactory.web.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.kernel.config.HttpSettings;

/** What people type to reach the server. */
public final class Addresses {

  private Addresses() {}

  /**
   * Every address by which the server can be opened, best for this machine first.
   *
   * @param port on which it listens
   */
  public static List<URI> of(HttpSettings settings, int port) {
    String scheme = settings.network().tls().isPresent() ? "https" : "http";
    return hosts(settings.address()).stream()
        .map(host -> URI.create(scheme + "://" + host + ":" + port))
        .toList();
  }

  private static List<String> hosts(String address) {
    if (!address.equals(HttpSettings.ALL)) {
      InetAddress one = InetAddress.ofLiteral(address);
      return List.of(address.equals("127.0.0.1") ? "localhost" : literal(one));
    }
    List<String> hosts = new ArrayList<>(List.of("localhost"));
    try {
      NetworkInterface.networkInterfaces()
          .filter(Addresses::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(own -> !own.isLoopbackAddress() && !own.isLinkLocalAddress())
          .map(Addresses::literal)
          .sorted()
          .forEach(hosts::add);
    } catch (SocketException unknown) {
      // Then only this machine's own name is told.
    }
    return hosts;
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp();
    } catch (SocketException gone) {
      return false;
    }
  }

  private static String literal(InetAddress address) {
    String bare = address.getHostAddress().replaceFirst("%.*", "");
    return address instanceof Inet6Address ? "[" + bare + "]" : bare;
  }
}
