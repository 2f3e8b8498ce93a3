package org.photofactory.web.factory;

import java.util.List;
import java.util.Map;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.ledger.library.LibraryCounts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.web.Appliance;
import org.photofactory.web.KernelServices;
import org.photofactory.web.door.Viewer;
import org.photofactory.web.factory.StatusView.About;
import org.photofactory.web.factory.StatusView.Beside;
import org.photofactory.web.factory.StatusView.Condition;
import org.photofactory.web.factory.StatusView.Counts;
import org.photofactory.web.factory.StatusView.Parts;
import org.photofactory.web.factory.StatusView.ServiceView;

/**
 * Puts together how the appliance fares; has an answer also while the database is away. Safe for
 * use by many threads.
 */
public final class StatusDesk {

  private final KernelServices kernel;
  private final Totals totals;

  public StatusDesk(KernelServices kernel, Totals totals) {
    this.kernel = kernel;
    this.totals = totals;
  }

  /** Everything that somebody gets to see. */
  public StatusView whole(Viewer viewer) {
    return view(viewer, stages(viewer));
  }

  /** Everything but the stages. */
  public StatusView withoutStages(Viewer viewer) {
    StatusView whole = whole(viewer);
    Parts parts = whole.parts();
    return new StatusView(
        whole.about(),
        whole.condition(),
        whole.counts(),
        new Parts(parts.services(), parts.plugins(), null));
  }

  /** What somebody gets to see of the stages; none while the database is away. */
  public List<StageView> stages(Viewer viewer) {
    if (!(database().state() instanceof DatabaseState.Ready)) {
      return List.of();
    }
    try {
      return kernel.pipeline().stages().stages().stream()
          .map(stage -> StageView.of(stage, viewer))
          .toList();
    } catch (RuntimeException failure) {
      forgive(failure);
      return List.of();
    }
  }

  private StatusView view(Viewer viewer, List<StageView> stages) {
    return new StatusView(
        about(), Condition.of(database().state()), counts(viewer, stages), parts(viewer, stages));
  }

  private About about() {
    Appliance appliance = kernel.board().appliance();
    long free = appliance.diskFreeBytes().getAsLong();
    return new About(
        appliance.version(),
        appliance.startedAt(),
        appliance.inbox().toString(),
        free < 0 ? null : free);
  }

  private Counts counts(Viewer viewer, List<StageView> stages) {
    if (!(database().state() instanceof DatabaseState.Ready)) {
      return Counts.unknown();
    }
    try {
      return count(viewer, stages);
    } catch (RuntimeException failure) {
      forgive(failure);
      return Counts.unknown();
    }
  }

  private Counts count(Viewer viewer, List<StageView> stages) {
    Map<MediaKind, Long> byKind = totals.assetsByKind(viewer.eyes());
    LibraryCounts beside = kernel.ledger().library().counts(viewer.eyes(), viewer.sight());
    return new Counts(
        byKind.values().stream().mapToLong(Long::longValue).sum(),
        byKind,
        new Beside(beside.duplicates(), beside.quarantined(), beside.trashed()),
        stages.stream().mapToLong(StageView::waiting).sum(),
        beside.deadLetters());
  }

  private Parts parts(Viewer viewer, List<StageView> stages) {
    KernelServices.Board board = kernel.board();
    return new Parts(
        board.services().services().stream().map(one -> ServiceView.of(one, viewer)).toList(),
        board.plugins().get(),
        stages);
  }

  /** The database may go away between the question and the answer; anything else is a fault. */
  private void forgive(RuntimeException failure) {
    if (!(failure instanceof DatabaseAwayException) && !database().noteFailure(failure)) {
      throw failure;
    }
  }

  private Database database() {
    return kernel.ledger().database();
  }
}
