package org.photofactory.web.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.photofactory.kernel.network.Place;

/**
 * Under which names addresses are counted: each household under its own, while there are not too
 * many. Those who come when the book is full share names by the beginnings of their addresses, so
 * that whoever has a million of them is still counted, and those who were there before are not
 * slowed by it. Thread-safe.
 */
final class PlaceBook {

  /** No count says anything any more after that long. */
  private static final long FORGOTTEN = Duration.ofMinutes(2).toNanos();

  /** What a provider of IPv6 is given at the least. */
  private static final int PROVIDER_6 = 4;

  private static final int PROVIDER_4 = 2;

  private final int most;
  private final int shared;
  private final LongSupplier nanos;
  private final Map<String, Long> seen = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most households that have names of their own
   * @param shared names that all others have together
   * @param nanos a clock that only goes forward
   */
  PlaceBook(int most, int shared, LongSupplier nanos) {
    this.most = most;
    this.shared = shared;
    this.nanos = nanos;
  }

  /** How many names there can be. */
  int names() {
    return most + shared;
  }

  /** The name under which somebody at this address is counted. */
  synchronized String name(InetAddress address) {
    long now = nanos.getAsLong();
    String place = Place.of(address);
    if (!seen.containsKey(place) && !hasRoom(now)) {
      return "crowd " + Math.floorMod(mixed(beginning(address)), shared);
    }
    seen.put(place, now);
    return place;
  }

  private boolean hasRoom(long now) {
    if (seen.size() < most) {
      return true;
    }
    Map.Entry<String, Long> eldest = seen.entrySet().iterator().next();
    return now - eldest.getValue() > FORGOTTEN && seen.remove(eldest.getKey()) != null;
  }

  private static int beginning(InetAddress address) {
    int bytes = address instanceof Inet6Address ? PROVIDER_6 : PROVIDER_4;
    return Arrays.hashCode(Arrays.copyOf(address.getAddress(), bytes));
  }

  /** Neighbouring beginnings go far from each other. */
  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
