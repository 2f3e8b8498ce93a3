package org.photofactory.kernel.ledger.sidecars;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.stacks.FileTitle;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.Description;

/**
 * What sidecars say of the files that they are about: the table {@code sidecar_fact}, and with it
 * how those are filed in the timeline. It follows from the stacks and from what was found in each
 * file, and from nothing else; so whoever changes one of these has it worked out anew, in the same
 * transaction and in its turn of {@link org.photofactory.kernel.ledger.stacks.StackTable#turn}.
 * Stateless, thread-safe.
 */
public final class SidecarTable {

  private final SqlFiles sql = new SqlFiles("sidecars");
  private final EditTable edits = new EditTable();

  /**
   * Works out what is said of the files of whole stacks, as far as they are there.
   *
   * @param ids files of these stacks
   * @param fresh those of them that are to be filed whatever is said of them, since something else
   *     was found in them, or may have been
   * @return whom something else is said of, with their owners
   */
  public Map<Long, Long> refresh(Handle handle, Collection<Long> ids, Set<Long> fresh) {
    Map<Long, Long> changed = new TreeMap<>();
    stacks(handle, ids)
        .forEach(
            stack -> {
              for (StackedFile file : stack) {
                if (refresh(handle, file, stack, fresh.contains(file.id()))) {
                  changed.put(file.id(), file.standing().owner());
                }
              }
            });
    return changed;
  }

  /** The same, and tells lists of it once the transaction is committed. */
  public void refreshAndTell(Handle handle, Collection<Long> ids, Set<Long> fresh, Events events) {
    Map<Long, Long> changed = refresh(handle, ids, fresh);
    if (!changed.isEmpty()) {
      handle.afterCommit(
          () ->
              changed.forEach(
                  (id, owner) -> events.publish(Event.AssetChanged.bySidecar(owner, id))));
    }
  }

  private Collection<List<StackedFile>> stacks(Handle handle, Collection<Long> ids) {
    return handle
        .createQuery(sql.get("stacks"))
        .bindArray("ids", Long.class, ids)
        .map((row, _) -> SidecarRows.file(row))
        .stream()
        .collect(Collectors.groupingBy(file -> file.standing().cover()))
        .values();
  }

  /** Holds the row of the asset before anything of it is written. */
  private boolean refresh(Handle handle, StackedFile file, List<StackedFile> stack, boolean fresh) {
    Beside beside = Beside.of(file, sidecars(file, stack));
    if (beside.isNothing() && !file.standing().besides() && !fresh) {
      return false;
    }
    int edition = edits.edition(handle, file.id());
    boolean changed = beside.isNothing() ? forget(handle, file) : save(handle, file, beside);
    if (changed || fresh) {
      edits.file(handle, file.id(), edition, found(file, beside));
    }
    return changed;
  }

  private boolean forget(Handle handle, StackedFile file) {
    return handle.createUpdate(sql.get("forget")).bind("assetId", file.id()).execute() > 0;
  }

  private boolean save(Handle handle, StackedFile file, Beside beside) {
    return SidecarRows.bind(handle.createUpdate(sql.get("save")), beside)
            .bind("assetId", file.id())
            .bind("filedAt", file.ownTime())
            .execute()
        > 0;
  }

  private static EditTable.Found found(StackedFile file, Beside beside) {
    Facts facts = beside.over(file.facts());
    CaptureTime time = facts.time();
    Description words = facts.words();
    return new EditTable.Found(
        time == null ? file.standing().filedAt() : time.local(), words.rating(), words.keywords());
  }

  /**
   * Those that are about a file, the most telling first: XMP before Takeout, what is called after
   * its whole name before what is called otherwise. One of the same name as a newer one was
   * replaced by it.
   */
  private static List<StackedFile> sidecars(StackedFile file, List<StackedFile> stack) {
    if (file.isSidecar()) {
      return List.of();
    }
    FileTitle title = file.title();
    List<FileTitle> others = new ArrayList<>();
    stack.stream().filter(other -> !other.isSidecar()).forEach(other -> others.add(other.title()));
    Map<String, StackedFile> newest = new LinkedHashMap<>();
    stack.stream()
        .filter(StackedFile::speaks)
        .filter(sidecar -> sidecar.title().isAbout(title, others))
        .forEach(sidecar -> newest.merge(sidecar.title().name(), sidecar, StackedFile::newer));
    return newest.values().stream()
        .sorted(
            Comparator.comparing((StackedFile sidecar) -> !sidecar.isXmp())
                .thenComparing(sidecar -> !sidecar.title().isAfterNameOf(title))
                .thenComparing(Comparator.comparingLong(StackedFile::id).reversed()))
        .toList();
  }
}
