package org.photofactory.kernel.database.migration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what a database has had against what the program brings, and says what is left to do. */
final class Plan {

  private static final String NEWER_HINT =
      "Start the newer version again; a schema never goes back.";
  private static final String CHANGED_HINT =
      "Install the original version again; an applied change must stay as it was.";

  private final SchemaOwner owner;
  private final Map<Integer, MigrationFile> files;
  private final int newestKnown;

  Plan(SchemaOwner owner, List<MigrationFile> files) {
    this.owner = owner;
    this.files =
        files.stream().collect(Collectors.toMap(MigrationFile::number, Function.identity()));
    this.newestKnown = files.stream().mapToInt(MigrationFile::number).max().orElse(0);
  }

  SchemaOwner owner() {
    return owner;
  }

  /**
   * Files not yet applied, in order.
   *
   * @throws MigrationRefusedException when the two do not fit together
   */
  List<MigrationFile> pending(List<AppliedChange> applied) {
    applied.forEach(this::check);
    int newestApplied = applied.stream().mapToInt(AppliedChange::number).max().orElse(0);
    List<Integer> done = applied.stream().map(AppliedChange::number).toList();
    List<MigrationFile> pending =
        files.values().stream()
            .filter(file -> !done.contains(file.number()))
            .sorted(Comparator.comparing(MigrationFile::number))
            .toList();
    if (!pending.isEmpty() && pending.getFirst().number() < newestApplied) {
      throw new MigrationRefusedException(
          "The schema change %s of %s came after %04d had been applied."
              .formatted(pending.getFirst().name(), owner.id(), newestApplied),
          "Give it the next free number.");
    }
    return pending;
  }

  private void check(AppliedChange change) {
    MigrationFile file = files.get(change.number());
    if (file == null && isOfAnother(change)) {
      return;
    }
    if (file == null && change.number() > newestKnown) {
      throw new MigrationRefusedException(
          "The database is newer than this program: it has had the schema change %s of %s; the last one known here is %04d."
              .formatted(change.name(), owner.id(), newestKnown),
          NEWER_HINT);
    }
    if (file == null) {
      throw new MigrationRefusedException(
          "The schema change %s of %s was applied, but is missing here."
              .formatted(change.name(), owner.id()),
          CHANGED_HINT);
    }
    if (!file.sha256().equals(change.sha256())) {
      throw new MigrationRefusedException(
          "The schema change %s of %s was altered after it had been applied."
              .formatted(change.name(), owner.id()),
          CHANGED_HINT);
    }
  }

  /** A newer version has made it, or another build of this one, which goes on from here. */
  private boolean isOfAnother(AppliedChange change) {
    boolean same = change.version() != null && change.version().equals(owner.version());
    return owner.newer().test(change) || (same && change.number() > newestKnown);
  }
}
