package org.photofactory.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.photofactory.kernel.backups.BackupDesk;
import org.photofactory.kernel.backups.Backups;
import org.photofactory.kernel.backups.Originals;
import org.photofactory.kernel.backups.PresentTarget;
import org.photofactory.kernel.backups.Retrieval;
import org.photofactory.kernel.backups.Targets;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.Pipeline;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.backup.BackupItem;

/** Backups of a site whose one plugin for them has not been set up. */
final class TestBackups {

  private TestBackups() {}

  static BackupDesk of(Database database, Pipeline pipeline, StatusBoard board, Events events) {
    return new Backups(
        new Backups.Site(new LedgerGate(database), pipeline, board, events),
        new OneThatIsOff(),
        new Nothing(),
        Clock.systemUTC());
  }

  private static final class OneThatIsOff implements Targets {

    @Override
    public void look() {
      // It stays as it is.
    }

    @Override
    public List<PresentTarget> present() {
      return List.of(
          new PresentTarget("folder", "backup-folder", "No folder for backups is named.", null));
    }

    @Override
    public Retrieval retrieve(String target, BackupItem item, Path newFile) {
      return new Retrieval.NoCopy();
    }
  }

  private static final class Nothing implements Originals {

    @Override
    public boolean has(BackupItem item, boolean thorough) {
      return true;
    }

    @Override
    public Path newFile(BackupItem item) {
      throw new IllegalStateException("nothing is given back here");
    }

    @Override
    public GivenBack giveBack(long assetId, Path copy) {
      return new GivenBack.NotNeeded();
    }
  }
}
