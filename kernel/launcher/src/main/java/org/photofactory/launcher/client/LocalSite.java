package org.photofactory.launcher.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.photofactory.kernel.config.TlsSettings;

/**
 * This machine's appliance, whether it runs or not.
 *
 * @param address where it answers when it runs
 * @param token the file with the token of whoever sits at the machine; may be missing
 * @param tls by which certificate it is known; empty when it speaks plain HTTP
 */
public record LocalSite(URI address, Path token, Optional<TlsSettings> tls) {

  /** One that speaks plain HTTP. */
  public LocalSite(URI address, Path token) {
    this(address, token, Optional.empty());
  }

  /** A client that comes in by the console's token. */
  public ApplianceClient client() {
    return client(secret());
  }

  /** A client that comes in by some token, or by none. */
  ApplianceClient client(Optional<String> secret) {
    return new ApplianceClient(address, secret, tls.map(OwnCertificate::new));
  }

  /** Nothing when the appliance has never run, or belongs to another user: it then says so. */
  private Optional<String> secret() {
    try {
      return Optional.of(Files.readString(token).strip());
    } catch (IOException notReadable) {
      return Optional.empty();
    }
  }
}
