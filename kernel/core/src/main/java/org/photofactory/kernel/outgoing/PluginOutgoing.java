package org.photofactory.kernel.outgoing;

import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;

/**
 * The way out for plugins: the same as for the kernel. Thread-safe.
 *
 * @param client the one way out
 */
public record PluginOutgoing(OutgoingClient client) implements Outgoing {

  @Override
  public WebAnswer send(WebRequest request) throws NoAnswerException {
    OutgoingRequest asked =
        new OutgoingRequest(request.method(), request.address(), request.headers(), request.body());
    OutgoingLimits limits =
        new OutgoingLimits(OutgoingLimits.ofDocument().bytes(), request.patience());
    try {
      return client.send(asked, limits);
    } catch (OutgoingException none) {
      throw new NoAnswerException(
          none.code(), String.valueOf(none.getMessage()), none.hint(), none);
    }
  }
}
