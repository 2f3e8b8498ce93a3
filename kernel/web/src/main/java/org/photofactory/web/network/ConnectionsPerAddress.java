package org.photofactory.web.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.IO;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.network.Place;

/**
 * Closes connections of an address that has as many as it may have, so that one address cannot take
 * all there are. Thread-safe.
 */
public final class ConnectionsPerAddress implements SelectorManager.AcceptListener {

  private final int most;
  private final Predicate<InetAddress> exempt;
  private final Map<SelectableChannel, String> places = new HashMap<>();
  private final Map<String, Integer> open = new HashMap<>();

  /**
   * @param most connections that an address may have
   * @param exempt addresses that may have any number, as many clients stand behind them
   */
  public ConnectionsPerAddress(int most, Predicate<InetAddress> exempt) {
    this.most = most;
    this.exempt = exempt;
  }

  @Override
  public void onAccepting(SelectableChannel channel) {
    InetAddress address = address(channel);
    if (address != null && !exempt.test(address) && !enter(channel, Place.of(address))) {
      IO.close(channel);
    }
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
    leave(channel);
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    leave(channel);
  }

  private synchronized boolean enter(SelectableChannel channel, String place) {
    if (open.getOrDefault(place, 0) >= most) {
      return false;
    }
    places.put(channel, place);
    open.merge(place, 1, Integer::sum);
    return true;
  }

  private synchronized void leave(SelectableChannel channel) {
    String place = places.remove(channel);
    if (place != null) {
      open.computeIfPresent(place, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  private static @Nullable InetAddress address(SelectableChannel channel) {
    try {
      return channel instanceof SocketChannel socket
              && socket.getRemoteAddress() instanceof InetSocketAddress peer
          ? peer.getAddress()
          : null;
    } catch (IOException alreadyGone) {
      return null;
    }
  }
}
