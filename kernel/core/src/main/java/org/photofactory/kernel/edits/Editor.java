package org.photofactory.kernel.edits;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.edits.EditableAsset;
import org.photofactory.kernel.ledger.edits.LoggedEdit;
import org.photofactory.kernel.ledger.edits.TagTable;

/**
 * Takes what people say of their assets. Originals and what was found in them stay as they are.
 * Every method throws {@link org.photofactory.kernel.database.DatabaseAwayException} while the
 * database is away. Thread-safe.
 */
public final class Editor {

  private final Database database;
  private final Events events;
  private final Clock clock;
  private final EditTable table = new EditTable();
  private final TagTable tags = new TagTable();

  public Editor(Database database, Events events, Clock clock) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.events = Objects.requireNonNull(events, "events is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /**
   * Who edits.
   *
   * @param owner account whose assets they are
   * @param name what to write into the history
   */
  public record Hand(long owner, String name) {}

  /**
   * Edits one asset.
   *
   * @param seen the edition that the person has seen, or several; empty for whichever it is
   */
  public EditResult edit(Hand hand, long id, Draft draft, Set<Integer> seen) {
    Step step =
        (handle, asset) ->
            seen.isEmpty() || seen.contains(asset.edition())
                ? edit(handle, hand, asset, draft)
                : new EditResult.Outdated(asset.edition());
    return inTransaction(hand, List.of(id), step).get(id);
  }

  /**
   * Edits many assets in one transaction. One of which it cannot be said, or that is not there,
   * does not keep it from the others.
   *
   * @return what became of each, in the order of {@code ids}
   */
  public Map<Long, EditResult> edit(Hand hand, Collection<Long> ids, Draft draft) {
    return inTransaction(hand, ids, (handle, asset) -> edit(handle, hand, asset, draft));
  }

  /**
   * Takes back an edit of each of many assets, in one transaction: people's words are what they
   * were before it. It is an edit itself, and can be taken back.
   *
   * @param editions by asset, the edition that the edit made; where another came after it, nothing
   *     is done
   * @return what became of each, in the order of {@code editions}
   */
  public Map<Long, EditResult> takeBack(Hand hand, Map<Long, Integer> editions) {
    return inTransaction(
        hand,
        editions.keySet(),
        (handle, asset) -> takeBack(handle, hand, asset, editions.getOrDefault(asset.id(), 0)));
  }

  /** What was said of an asset, newest first. */
  public List<LoggedEdit> history(EditTable.Extract extract) {
    return database.jdbi().withHandle(handle -> table.history(handle, extract));
  }

  /** Tags of a library's assets outside the trash, in alphabetical order. */
  public List<TagTable.TagCount> tags(Eyes eyes, int passed, int limit) {
    return database.jdbi().withHandle(handle -> tags.list(handle, eyes, passed, limit));
  }

  private Map<Long, EditResult> inTransaction(Hand hand, Collection<Long> ids, Step step) {
    Map<Long, EditResult> results =
        database.jdbi().inTransaction(handle -> each(handle, hand, ids, step));
    results.forEach(
        (id, result) -> {
          if (result instanceof EditResult.Changed) {
            events.publish(Event.AssetChanged.byPerson(hand.owner(), id));
          }
        });
    return results;
  }

  private Map<Long, EditResult> each(Handle handle, Hand hand, Collection<Long> ids, Step step) {
    Map<Long, EditableAsset> own =
        table.load(handle, table.lock(handle, hand.owner(), new TreeSet<>(ids)));
    Map<Long, EditResult> results = new LinkedHashMap<>();
    for (long id : ids) {
      EditableAsset asset = own.get(id);
      results.computeIfAbsent(
          id, _ -> asset == null ? new EditResult.NotFound() : step.take(handle, asset));
    }
    return results;
  }

  /** What is done to an asset whose row is held. */
  private interface Step {
    EditResult take(Handle handle, EditableAsset asset);
  }

  private EditResult takeBack(Handle handle, Hand hand, EditableAsset asset, int edition) {
    if (asset.edition() != edition) {
      return new EditResult.Outdated(asset.edition());
    }
    return table
        .lastChanges(handle, asset.id())
        .map(changes -> edit(handle, hand, asset, Draft.of(Changes.undone(changes))))
        .orElseGet(() -> new EditResult.Unchanged(edition));
  }

  private EditResult edit(Handle handle, Hand hand, EditableAsset before, Draft draft) {
    try {
      EditableAsset after = before.with(draft.applied(before));
      if (after.edited().equals(before.edited())) {
        return new EditResult.Unchanged(before.edition());
      }
      table.save(handle, after);
      table.log(
          handle,
          before.id(),
          new LoggedEdit.Deed(clock.instant(), hand.name(), Changes.between(before, after)));
      if (after.isPutAway() && !before.isPutAway()) {
        Event putAway = new Event.AssetPutAway(hand.owner(), before.id());
        handle.afterCommit(() -> events.publish(putAway));
      }
      return new EditResult.Changed(before.edition() + 1);
    } catch (EditRefusedException refused) {
      return new EditResult.Refused(refused);
    }
  }
}
