package org.photofactory.kernel;

import org.photofactory.kernel.backups.BackupLedger;
import org.photofactory.kernel.backups.BackupStage;
import org.photofactory.kernel.backups.Backups;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.plugins.BackupTargets;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.stage.Stage;

/**
 * Backups, put together.
 *
 * @param targets where plugins keep them
 * @param backups what is done with them
 */
record Safekeeping(BackupTargets targets, Backups backups) {

  /**
   * @param reserve bytes that stay free on the vault's disk
   */
  static Safekeeping of(House house, long reserve) {
    LedgerGate gate = new LedgerGate(house.database());
    Signals signals = house.signals();
    BackupLedger ledger = new BackupLedger(gate, signals.events(), signals.clock());
    BackupTargets targets = new BackupTargets(house.pipeline().registry(), filling(ledger));
    Backups backups =
        new Backups(
            new Backups.Site(gate, house.pipeline(), signals.board(), signals.events()),
            targets,
            new LostOriginals(house.shelves(), reserve),
            signals.clock());
    return new Safekeeping(targets, backups);
  }

  private static BackupTargets.Filling filling(BackupLedger ledger) {
    return new BackupTargets.Filling() {
      @Override
      public Stage stage(BackupTarget target, String plugin) {
        ledger.comes(target.name());
        return new BackupStage(ledger, target, plugin);
      }

      @Override
      public void saw(String target, String plugin, String store) {
        ledger.saw(target, plugin, store);
      }
    };
  }
}
