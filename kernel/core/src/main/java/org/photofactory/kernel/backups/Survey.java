package org.photofactory.kernel.backups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.backups.BackupStatus.State;
import org.photofactory.kernel.ledger.backups.Check;
import org.photofactory.kernel.ledger.backups.CheckTable;
import org.photofactory.kernel.ledger.backups.Restore;
import org.photofactory.kernel.ledger.backups.RestoreTable;
import org.photofactory.kernel.ledger.backups.StoredTarget;
import org.photofactory.kernel.ledger.backups.TargetTable;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.StageControl;
import org.photofactory.kernel.pipeline.StageState;
import org.photofactory.kernel.pipeline.StageStatus;

/** Puts together what is known of each target. Thread-safe. */
final class Survey {

  private final LedgerGate ledger;
  private final Targets targets;
  private final StageControl stages;
  private final TargetTable stored = new TargetTable();
  private final CheckTable checks = new CheckTable();
  private final RestoreTable restores = new RestoreTable();

  /** What the ledger says of all targets. */
  private record Written(
      Map<String, StoredTarget> targets,
      Map<String, List<Check>> checks,
      Map<String, Restore> restores) {}

  /** What is here, and what the ledger says. */
  private record Seen(Map<String, PresentTarget> present, Written written) {
    Set<String> names() {
      Set<String> names = new TreeSet<>(present.keySet());
      names.addAll(written.targets().keySet());
      return names;
    }
  }

  /** Whether a target can be used, and why not. */
  record Fitness(State state, @Nullable String reason) {}

  /**
   * Whether something can be asked of a target.
   *
   * @param used true when it has ever written to a storage
   */
  record Standing(Fitness fitness, boolean used) {}

  Survey(LedgerGate ledger, Targets targets, StageControl stages) {
    this.ledger = ledger;
    this.targets = targets;
    this.stages = stages;
  }

  /** All targets, by name. */
  List<BackupStatus> list() {
    return ledger.transact(
        handle -> {
          Seen seen = seen(handle);
          return seen.names().stream().map(name -> status(handle, name, seen)).toList();
        });
  }

  /** Whether something can be asked of a target; empty when there is none of that name. */
  Optional<Standing> standing(String name) {
    Seen seen = ledger.transact(this::seen);
    return seen.names().contains(name)
        ? Optional.of(
            new Standing(
                fitness(name, seen.present().get(name)),
                seen.written().targets().containsKey(name)))
        : Optional.empty();
  }

  /** Whether those that are here can be used, by name; asks no database. */
  Map<String, Fitness> fitness() {
    Map<String, Fitness> fitness = new HashMap<>();
    present().forEach((name, target) -> fitness.put(name, fitness(name, target)));
    return fitness;
  }

  /** All targets, also those that are not here. */
  Set<String> names() {
    return ledger.transact(this::seen).names();
  }

  private Seen seen(Handle handle) {
    return new Seen(present(), written(handle));
  }

  private Map<String, PresentTarget> present() {
    return targets.present().stream()
        .collect(Collectors.toMap(PresentTarget::name, Function.identity(), (one, _) -> one));
  }

  private Written written(Handle handle) {
    Map<String, StoredTarget> byName = new HashMap<>();
    stored.all(handle).forEach(target -> byName.put(target.name(), target));
    Map<String, Restore> last = new HashMap<>();
    restores.last(handle).forEach(restore -> last.put(restore.target(), restore));
    return new Written(
        byName, checks.last(handle).stream().collect(Collectors.groupingBy(Check::target)), last);
  }

  private BackupStatus status(Handle handle, String name, Seen seen) {
    PresentTarget present = seen.present().get(name);
    Written written = seen.written();
    Fitness fitness = fitness(name, present);
    StoredTarget storage = written.targets().get(name);
    return new BackupStatus(
        name,
        present == null ? Objects.requireNonNull(storage).plugin() : present.plugin(),
        fitness.state(),
        fitness.reason(),
        storage,
        checks.tally(handle, name, StageNames.stage(name)),
        checked(written.checks().getOrDefault(name, List.of())),
        written.restores().get(name));
  }

  private static BackupStatus.Checked checked(List<Check> checks) {
    Check open = null;
    Check last = null;
    for (Check check : checks) {
      open = check.endedAt() == null ? check : open;
      last = check.state() == Check.State.DONE ? check : last;
    }
    return new BackupStatus.Checked(open, last);
  }

  private Fitness fitness(String name, @Nullable PresentTarget present) {
    if (present == null) {
      return new Fitness(State.ABSENT, "The plugin that brings it does not run.");
    }
    if (present.off() != null) {
      return new Fitness(State.OFF, present.off());
    }
    StageStatus.Standing stage = stages.standing(StageNames.stage(name)).orElse(null);
    if (stage != null && stage.state() == StageState.PAUSED) {
      return new Fitness(State.PAUSED, "Its stage is paused.");
    }
    if (stage != null && stage.state() == StageState.PARKED && stage.halt() != null) {
      return new Fitness(State.AWAY, stage.halt().reason());
    }
    return present.away() == null
        ? new Fitness(State.ON, null)
        : new Fitness(State.AWAY, present.away());
  }
}
