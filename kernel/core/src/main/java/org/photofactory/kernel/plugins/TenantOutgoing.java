package org.photofactory.kernel.plugins;

import java.net.URI;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.pipeline.UndeclaredException;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;

/**
 * One plugin's way to other computers: to those that it has asked for, and to where these send it
 * on. Thread-safe.
 *
 * @param way that of the factory
 */
public record TenantOutgoing(PluginIdentity plugin, Outgoing way) implements Outgoing {

  @Override
  public WebAnswer send(WebRequest request) throws NoAnswerException {
    URI address = request.address();
    // What names no host is refused further on, with what is wrong with it.
    if (address.getHost() != null && !hosts().include(address)) {
      throw refused(address.getHost());
    }
    return way.send(request);
  }

  private NoAnswerException refused(String host) {
    String sentence =
        "The plugin %s does not name %s in its permissions, so nothing was sent there."
            .formatted(plugin.id(), host);
    return new NoAnswerException(
        "OUTGOING_REFUSED",
        sentence,
        "Hosts are named in \"network\" of its PF-INF/plugin.json, by its author.",
        new UndeclaredException(sentence));
  }

  private AllowedHosts hosts() {
    return new AllowedHosts(plugin.reach().hosts(), plugin.settings());
  }
}
