package org.photofactory.plugins.watchedfolder;

import org.photofactory.spi.ledger.PluginLedger;

/** A ledger whose database is away. */
final class UnreachableLedger implements PluginLedger {

  @Override
  public <T, X extends Exception> T read(Errand<T, X> reading) {
    throw new IllegalStateException("it is away");
  }

  @Override
  public <T, X extends Exception> T write(Errand<T, X> writing) {
    throw new IllegalStateException("it is away");
  }
}
