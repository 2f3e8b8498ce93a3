package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.stage.Stage;

/**
 * Backup targets of plugins: each has a stage in the pipeline for as long as it can be used.
 * Thread-safe.
 */
public final class BackupTargets implements ServiceDock<BackupTarget> {

  private static final String SERVICE = "backups";

  private final StageRegistry registry;
  private final Function<BackupTarget, Stage> stages;
  private final StatusBoard board;
  private final List<BackupBerth> berths = new CopyOnWriteArrayList<>();

  /**
   * @param stages makes the stage that fills a target
   */
  public BackupTargets(
      StageRegistry registry, Function<BackupTarget, Stage> stages, StatusBoard board) {
    this.registry = registry;
    this.stages = stages;
    this.board = board;
  }

  @Override
  public Class<BackupTarget> type() {
    return BackupTarget.class;
  }

  @Override
  public Mooring dock(BackupTarget target, Tenant tenant) {
    BackupBerth berth = new BackupBerth(target, tenant, stages.apply(target), registry);
    berth.look();
    berths.add(berth);
    return () -> {
      berths.remove(berth);
      berth.close();
    };
  }

  @Override
  public void settingsChanged(String pluginId) {
    berths.stream().filter(berth -> berth.isOf(pluginId)).forEach(BackupBerth::look);
  }

  /** Looks which targets can be used by now; to be called every few seconds. */
  public void look() {
    String told = berths.stream().map(BackupBerth::look).collect(Collectors.joining("; "));
    board.beat(SERVICE, Health.OK, told.isEmpty() ? "no plugin keeps backups" : told);
  }
}
