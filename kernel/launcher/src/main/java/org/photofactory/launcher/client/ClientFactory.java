package org.photofactory.launcher.client;

import java.net.URI;
import java.util.function.Function;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;

/** Makes clients for the appliance that a command is to speak to. */
public final class ClientFactory {

  private final Function<Words, URI> local;

  /**
   * @param local address of this machine's appliance, asked for only when no other was named
   */
  public ClientFactory(Function<Words, URI> local) {
    this.local = local;
  }

  /** A client for {@code --url}, or else for this machine's appliance. */
  public ApplianceClient open(Words words) {
    return new ApplianceClient(
        words.value(Option.URL).map(ClientFactory::parse).orElseGet(() -> local.apply(words)));
  }

  private static URI parse(String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Falls through: the sentence is the same.
    }
    throw new UsageException("--url wants an address such as http://localhost:8080, not " + text);
  }
}
