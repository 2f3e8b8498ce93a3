package org.photofactory.kernel.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.photofactory.kernel.backups.PresentTarget;
import org.photofactory.kernel.backups.Retrieval;
import org.photofactory.kernel.backups.Targets;
import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.stage.Stage;

/**
 * Backup targets of plugins: each has a stage in the pipeline for as long as it can be used.
 * Thread-safe.
 */
public final class BackupTargets implements ServiceDock<BackupTarget>, Targets {

  private final StageRegistry registry;
  private final Filling filling;
  private final List<BackupBerth> berths = new CopyOnWriteArrayList<>();

  /** What fills targets, and hears of their storages. Implementations are thread-safe. */
  public interface Filling {

    /** The stage that fills a target of a plugin. */
    Stage stage(BackupTarget target, String plugin);

    /** A target was seen to write to a storage. */
    void saw(String target, String plugin, String store);
  }

  public BackupTargets(StageRegistry registry, Filling filling) {
    this.registry = registry;
    this.filling = filling;
  }

  @Override
  public Class<BackupTarget> type() {
    return BackupTarget.class;
  }

  @Override
  public Mooring dock(BackupTarget target, Tenant tenant) {
    Stage stage = filling.stage(target, tenant.identity().id());
    TargetCalls calls = new TargetCalls(target, tenant, filling);
    BackupBerth berth =
        new BackupBerth(new BackupBerth.Guest(target, tenant), stage, calls, registry);
    berth.open();
    berths.add(berth);
    return () -> {
      berths.remove(berth);
      berth.close();
    };
  }

  @Override
  public void settingsChanged(String pluginId) {
    berths.stream().filter(berth -> berth.isOf(pluginId)).forEach(BackupBerth::lookAnew);
  }

  @Override
  public void look() {
    berths.forEach(BackupBerth::look);
  }

  @Override
  public List<PresentTarget> present() {
    return berths.stream().map(BackupBerth::present).toList();
  }

  @Override
  public Retrieval retrieve(String target, BackupItem item, Path newFile)
      throws InterruptedException {
    for (BackupBerth berth : berths) {
      PresentTarget present = berth.present();
      if (present.name().equals(target)) {
        return present.off() == null
            ? berth.retrieve(item, newFile)
            : new Retrieval.Away(present.off());
      }
    }
    return new Retrieval.Away("The plugin that brings it does not run.");
  }
}
