package org.photofactory.plugins.watchedfolder;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.ledger.PluginLedger;

/** Brings copies of what lies in people's own folders. Thread-safe. */
@Component
public final class WatchedFolderConnector implements Connector {

  private final Memory memory;

  @Activate
  public WatchedFolderConnector(@Reference PluginLedger ledger) {
    this(new LedgerMemory(ledger));
  }

  WatchedFolderConnector(Memory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "watched-folder";
  }

  @Override
  public void run(ConnectorContext context) throws InterruptedException {
    Watch watch = new Watch(context, memory);
    while (true) {
      Thread.sleep(watch.round());
    }
  }
}
