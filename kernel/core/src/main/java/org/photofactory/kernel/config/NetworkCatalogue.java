package org.photofactory.kernel.config;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.photofactory.kernel.network.AddressRange;
import org.photofactory.kernel.outgoing.OutgoingSettings;

/** Settings of the kernel that concern the network. */
public final class NetworkCatalogue {

  private static final String UNLIMITED = " 0: as many as they like.";

  public static final Setting<Integer> HTTP_PORT =
      Setting.of(
          "http.port",
          Kind.integer(0, 65535),
          "8080",
          "Port of the web app and of the programming interface. 0 lets the system choose one.");

  public static final Setting<String> HTTP_ADDRESS =
      Setting.of(
          "http.address",
          NetworkKind.address(),
          HttpSettings.ALL,
          "Address on which the web app listens. With 127.0.0.1 only this computer can reach it.");

  public static final Setting<Path> TLS_CERTIFICATE =
      Setting.of(
          "tls.certificate",
          Kind.file(),
          "",
          "PEM file with the certificate and those above it, or a PKCS#12 file. With it,"
              + " `http.port` speaks HTTPS only. A changed file is taken over while the appliance"
              + " runs.");

  public static final Setting<Path> TLS_KEY =
      Setting.of(
          "tls.key",
          Kind.file(),
          "",
          "PEM file with the key of the certificate. Empty: it is in the file of the certificate.");

  public static final Setting<String> TLS_PASSWORD =
      new Setting<>(
          "tls.password",
          Kind.text(),
          "",
          "Password of the PKCS#12 file, or of a key that is encrypted.",
          true);

  public static final Setting<OptionalInt> TLS_REDIRECT_PORT =
      Setting.of(
          "tls.redirect-port",
          NetworkKind.port(),
          "",
          "Port on which plain HTTP is sent on to HTTPS. Empty: none.");

  public static final Setting<List<AddressRange>> TRUSTED_PROXIES =
      Setting.of(
          "http.trusted-proxies",
          NetworkKind.ranges(),
          "",
          "Proxies in front of the appliance. Only what these say in `Forwarded` or"
              + " `X-Forwarded-…` about where a request comes from is believed.");

  public static final Setting<Set<String>> CORS_ORIGINS =
      Setting.of(
          "http.cors-origins",
          NetworkKind.origins(),
          "",
          "Web sites whose scripts may use the programming interface, with an access token; the"
              + " session of a person who is logged in is never theirs to use.");

  public static final Setting<Integer> CONNECTIONS =
      Setting.of(
          "limits.connections",
          Kind.integer(10, 100_000),
          "2000",
          "Connections at once, of all together.");

  public static final Setting<Integer> CONNECTIONS_PER_ADDRESS =
      Setting.of(
          "limits.connections-per-address",
          Kind.integer(5, 100_000),
          "200",
          "Connections at once of one address that is no trusted proxy.");

  public static final Setting<Integer> REQUESTS =
      Setting.of(
          "limits.requests-per-second",
          Kind.integer(0, 1_000_000),
          "200",
          "Requests that an address, an account or a token may make for long; for a short time they"
              + " may make ten times as many."
              + UNLIMITED);

  public static final Setting<Integer> UPLOADS =
      Setting.of(
          "limits.uploads-per-second",
          Kind.integer(0, 1_000_000),
          "50",
          "Uploads that an account or a token may begin." + UNLIMITED);

  public static final Setting<Integer> LOGINS =
      Setting.of(
          "limits.logins-per-minute",
          Kind.integer(0, 1_000_000),
          "30",
          "Times that an address may ask to be let in: logins, invitations, pairings." + UNLIMITED);

  public static final Setting<Integer> EXPORTS =
      Setting.of(
          "limits.exports-per-minute",
          Kind.integer(0, 1_000_000),
          "20",
          "Exports of a whole library that an account or a token may ask for." + UNLIMITED);

  public static final Setting<OutgoingSettings> OUTGOING_ALLOW =
      Setting.of(
          "outgoing.allow",
          NetworkKind.destinations(),
          "",
          "Hosts beyond the public internet that the appliance may send requests to, for example a"
              + " login server at home. Without it, nothing at home and on this machine is asked"
              + " for anything.");

  private NetworkCatalogue() {}

  static List<Setting<?>> settings() {
    return List.of(
        HTTP_PORT,
        HTTP_ADDRESS,
        TRUSTED_PROXIES,
        CORS_ORIGINS,
        TLS_CERTIFICATE,
        TLS_KEY,
        TLS_PASSWORD,
        Catalogue.fileOf(TLS_PASSWORD),
        TLS_REDIRECT_PORT,
        CONNECTIONS,
        CONNECTIONS_PER_ADDRESS,
        REQUESTS,
        UPLOADS,
        LOGINS,
        EXPORTS,
        OUTGOING_ALLOW);
  }
}
