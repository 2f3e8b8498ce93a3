package org.photofactory.launcher.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * This machine's appliance, whether it runs or not.
 *
 * @param address where it answers when it runs
 * @param token the file with the token of whoever sits at the machine; may be missing
 */
public record LocalSite(URI address, Path token) {

  /** A client that comes in by the console's token. */
  public ApplianceClient client() {
    return new ApplianceClient(address, secret());
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
