package org.photofactory.kernel.edits;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.accounts.AuditEntry;
import org.photofactory.kernel.ledger.accounts.AuditTable;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.sidecars.SidecarTable;
import org.photofactory.kernel.ledger.stacks.Moved;
import org.photofactory.kernel.ledger.stacks.Place;
import org.photofactory.kernel.ledger.stacks.StackKind;
import org.photofactory.kernel.ledger.stacks.StackTable;
import org.photofactory.kernel.ledger.stacks.StackTable.Member;
import org.photofactory.spi.media.MediaKind;

/**
 * Takes what people say of which files belong together; no rule says otherwise afterwards. Files
 * stay where they are. Every method throws {@link
 * org.photofactory.kernel.database.DatabaseAwayException} while the database is away. Thread-safe.
 */
public final class Stacker {

  private final Database database;
  private final Events events;
  private final Clock clock;
  private final StackTable stacks = new StackTable();
  private final SidecarTable sidecars = new SidecarTable();
  private final EditTable assets = new EditTable();
  private final AuditTable trail = new AuditTable();

  public Stacker(Database database, Events events, Clock clock) {
    this.database = Objects.requireNonNull(database, "database is null");
    this.events = Objects.requireNonNull(events, "events is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /**
   * Who says it.
   *
   * @param owner account whose assets they are
   * @param name of the person, for the trail
   * @param address where the person is; null at the machine itself
   */
  public record Hand(long owner, String name, @Nullable String address) {}

  /**
   * Puts assets behind a cover, with all that stands behind them.
   *
   * @param others those to put there
   */
  public StackResult stack(Hand hand, long cover, Collection<Long> others) {
    Set<Long> ids = new TreeSet<>(others);
    ids.add(cover);
    return inTurn(hand, ids, (handle, files) -> stack(handle, hand, files, cover, ids));
  }

  /** Takes a stack apart, so that its files stand on their own; sidecars stay with theirs. */
  public StackResult takeApart(Hand hand, long cover) {
    return inTurn(hand, Set.of(cover), (handle, files) -> takeApart(handle, hand, files, cover));
  }

  /** Puts another file of a stack before the others. */
  public StackResult choose(Hand hand, long cover, long chosen) {
    return inTurn(
        hand, Set.of(cover), (handle, files) -> choose(handle, hand, files, cover, chosen));
  }

  private StackResult inTurn(Hand hand, Set<Long> ids, Step step) {
    return inTransaction(
        handle -> {
          stacks.turn(handle);
          Map<Long, Member> files =
              stacks.members(handle, hand.owner(), ids).stream()
                  .collect(
                      Collectors.toMap(
                          Member::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
          for (long id : ids) {
            if (!files.containsKey(id)) {
              return new StackResult.NotFound(id);
            }
          }
          assets.lock(handle, hand.owner(), files.keySet());
          return step.take(handle, files);
        });
  }

  private StackResult inTransaction(HandleCallback<StackResult, RuntimeException> work) {
    return database.jdbi().inTransaction(work);
  }

  /** What is done to whole stacks that nobody else changes meanwhile. */
  private interface Step {
    StackResult take(Handle handle, Map<Long, Member> files);
  }

  private StackResult stack(
      Handle handle, Hand hand, Map<Long, Member> files, long cover, Set<Long> named) {
    if (named.size() < 2) {
      return new StackResult.Refused("A stack has two files at least.");
    }
    if (named.stream().anyMatch(id -> files.get(id).kind() == MediaKind.SIDECAR)) {
      return new StackResult.Refused("A sidecar stays with its file, and is in no stack itself.");
    }
    stacks.forgetApart(handle, together(files, cover, named).keySet());
    Map<Long, Member> ruled = ruled(handle, hand, files.keySet());
    settle(handle, hand, new Change(files, ruled), together(ruled, cover, named));
    write(handle, hand, "STACKED", cover, named.stream().filter(id -> id != cover).toList());
    return new StackResult.Done(cover);
  }

  private static Map<Long, Place> together(Map<Long, Member> files, long cover, Set<Long> named) {
    Map<Long, Place> places = new LinkedHashMap<>();
    for (Member file : files.values()) {
      Place place = file.place();
      if (file.id() == cover) {
        places.put(cover, Place.OWN);
      } else if (named.contains(file.id())) {
        places.put(file.id(), isAtHome(place, cover) ? place : new Place(cover, StackKind.PERSON));
      } else if (place.behind() != null && named.contains(place.behind())) {
        places.put(file.id(), new Place(cover, place.as()));
      }
    }
    return places;
  }

  /**
   * What is there by its own word needs no other: the film of a photo stays its film. Only of a
   * burst the rules may make another the cover.
   */
  private static boolean isAtHome(Place place, long cover) {
    return place.behind() != null && place.behind() == cover && place.as() != StackKind.BURST;
  }

  /** Where the rules alone put files. */
  private Map<Long, Member> ruled(Handle handle, Hand hand, Set<Long> ids) {
    Set<Long> met = new TreeSet<>(ids);
    ids.forEach(id -> met.addAll(stacks.pair(handle, id).family()));
    sidecars.refreshAndTell(handle, met, Set.of(), events);
    return stacks.members(handle, hand.owner(), ids).stream()
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }

  private StackResult takeApart(Handle handle, Hand hand, Map<Long, Member> files, long cover) {
    List<Member> behind = behind(files, cover);
    if (behind.isEmpty()) {
      return new StackResult.NoStack(cover);
    }
    boolean byPerson = behind.stream().anyMatch(file -> file.place().as() == StackKind.PERSON);
    List<Long> leaving =
        behind.stream()
            .filter(file -> !byPerson || file.place().as() == StackKind.PERSON)
            .map(Member::id)
            .toList();
    Set<Long> apart = new LinkedHashSet<>(leaving);
    apart.add(cover);
    stacks.setApart(handle, apart);
    Map<Long, Place> places = new LinkedHashMap<>();
    leaving.forEach(id -> places.put(id, Place.OWN));
    settle(handle, hand, new Change(files, files), places);
    write(handle, hand, "UNSTACKED", cover, leaving);
    return new StackResult.Done(cover);
  }

  private StackResult choose(
      Handle handle, Hand hand, Map<Long, Member> files, long cover, long chosen) {
    List<Member> behind = behind(files, cover);
    if (chosen == cover && !behind.isEmpty()) {
      return new StackResult.Done(cover);
    }
    if (behind.stream().noneMatch(file -> file.id() == chosen)) {
      return behind.isEmpty() ? new StackResult.NoStack(cover) : new StackResult.NotFound(chosen);
    }
    Map<Long, Place> places = new LinkedHashMap<>();
    places.put(chosen, Place.OWN);
    places.put(cover, new Place(chosen, StackKind.PERSON));
    for (Member file : files.values()) {
      if (file.id() != cover && file.id() != chosen) {
        places.put(file.id(), new Place(chosen, kept(file.place().as())));
      }
    }
    settle(handle, hand, new Change(files, files), places);
    write(handle, hand, "COVER_CHOSEN", chosen, List.of(cover));
    return new StackResult.Done(chosen);
  }

  /**
   * Shots of a burst are held by a person's word too: by the rule, another would be their cover.
   */
  private static @Nullable StackKind kept(@Nullable StackKind as) {
    return as == StackKind.BURST ? StackKind.PERSON : as;
  }

  private static List<Member> behind(Map<Long, Member> files, long cover) {
    return files.get(cover).place().behind() == null
        ? files.values().stream()
            .filter(file -> file.id() != cover && file.kind() != MediaKind.SIDECAR)
            .toList()
        : List.of();
  }

  /** Where files stood, and where they stand meanwhile. */
  private record Change(Map<Long, Member> before, Map<Long, Member> now) {}

  /** Puts files in their places, and lets the rules say where that leaves the others. */
  private void settle(Handle handle, Hand hand, Change change, Map<Long, Place> places) {
    stacks.arrange(handle, moves(change.now(), places));
    Map<Long, Place> after = new HashMap<>();
    ruled(handle, hand, change.before().keySet())
        .forEach((id, file) -> after.put(id, file.place()));
    List<Moved> moved = moves(change.before(), after);
    handle.afterCommit(() -> Moved.events(hand.owner(), moved).forEach(events::publish));
  }

  private static List<Moved> moves(Map<Long, Member> files, Map<Long, Place> places) {
    List<Moved> moves = new ArrayList<>();
    files.forEach(
        (id, file) -> {
          Place place = places.getOrDefault(id, file.place());
          if (!place.equals(file.place())) {
            moves.add(new Moved(id, file.place(), place));
          }
        });
    return moves;
  }

  private void write(Handle handle, Hand hand, String action, long cover, List<Long> others) {
    String subject =
        cover + ": " + others.stream().map(String::valueOf).collect(Collectors.joining(", "));
    trail.insert(
        handle, clock.instant(), new AuditEntry.Deed(hand.name(), action, subject, hand.address()));
  }
}
