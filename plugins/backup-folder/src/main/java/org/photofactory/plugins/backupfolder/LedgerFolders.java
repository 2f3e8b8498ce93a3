package org.photofactory.plugins.backupfolder;

import java.nio.file.Path;
import org.photofactory.spi.ledger.PluginLedger;

/** Known folders in the plugin's own table. Thread-safe. */
final class LedgerFolders implements KnownFolders {

  private static final String KNOWN = Statements.named("known");
  private static final String REMEMBER = Statements.named("remember");

  private final PluginLedger ledger;

  LedgerFolders(PluginLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public boolean knows(Path folder) {
    return ledger.read(
        handle ->
            handle.createQuery(KNOWN).bind("path", folder.toString()).mapTo(Boolean.class).one());
  }

  @Override
  public void remember(Path folder) {
    ledger.write(handle -> handle.createUpdate(REMEMBER).bind("path", folder.toString()).execute());
  }
}
