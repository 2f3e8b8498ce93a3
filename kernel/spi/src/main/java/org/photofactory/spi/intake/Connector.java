package org.photofactory.spi.intake;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A source of media, for example a watched folder. Register it as an OSGi service: the kernel calls
 * {@link #run} on a thread of its own and interrupts that thread when the plugin goes or the
 * appliance stops.
 */
@ConsumerType
public interface Connector {

  /** Short stable name, lower case; shown on the status page. */
  String name();

  /**
   * Brings media until interrupted. When it throws anything else, the kernel logs it, waits with
   * growing pauses (1 s to 5 min) and calls it again.
   *
   * @throws InterruptedException when told to stop
   */
  void run(ConnectorContext context) throws Exception;
}
