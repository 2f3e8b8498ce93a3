package org.photofactory.plugins.inbox;

import java.time.Duration;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.intake.ConnectorContext;

/** Brings whatever is put into the inbox folder. */
@Component
public final class InboxConnector implements Connector {

  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public void run(ConnectorContext context) throws InterruptedException {
    try (InboxWatch watch = new InboxWatch(context, SteadyClock.ofSystem())) {
      while (true) {
        watch.turn(LONGEST_WAIT);
        if (Thread.interrupted()) {
          throw new InterruptedException("told to stop");
        }
      }
    }
  }
}
