package org.photofactory.kernel.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.photofactory.kernel.network.AddressRange;

/**
 * What stands between the server and those who come.
 *
 * @param tls how connections are encrypted; empty for not at all
 * @param trustedProxies whose word about where a request comes from is believed
 * @param foreignOrigins web sites whose scripts may use the programming interface with a token
 * @param limits how much is borne of one address and of all
 */
public record NetworkSettings(
    Optional<TlsSettings> tls,
    List<AddressRange> trustedProxies,
    Set<String> foreignOrigins,
    Limits limits) {

  public NetworkSettings {
    trustedProxies = List.copyOf(trustedProxies);
    foreignOrigins = Set.copyOf(foreignOrigins);
  }

  /**
   * How much is borne.
   *
   * @param connections open at once, of all together
   * @param connectionsPerAddress open at once, of one address that is no trusted proxy
   * @param patience how long is waited for those who are slow
   * @param rates how often one may ask
   */
  public record Limits(
      int connections, int connectionsPerAddress, Patience patience, Rates rates) {}

  /**
   * How often one address, account or token may ask; 0 stands for as often as it likes.
   *
   * @param requestsPerSecond anything
   * @param uploadsPerSecond new uploads
   * @param loginsPerMinute to be let in: logins, first run, invitations, pairings
   * @param exportsPerMinute exports of the whole library
   */
  public record Rates(
      int requestsPerSecond, int uploadsPerSecond, int loginsPerMinute, int exportsPerMinute) {}

  /** What holds when nothing is set. */
  public static NetworkSettings usual() {
    return new NetworkSettings(
        Optional.empty(),
        List.of(),
        Set.of(),
        new Limits(2000, 200, Patience.usual(), new Rates(200, 50, 30, 20)));
  }
}
