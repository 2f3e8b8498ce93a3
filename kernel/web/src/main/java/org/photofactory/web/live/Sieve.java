package org.photofactory.web.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.library.Veil;

/**
 * Keeps what happens to assets until the ledger has told what of it guests may know: one question
 * for all of a while, and none for libraries that no guest has listened to. Of what is hidden,
 * archived or in the trash they are told that it has gone, if they could see it before, and nothing
 * else. {@link #turn} is for one thread; everything else is safe for use by many.
 */
final class Sieve {

  private final Veils veils;
  private final Kept kept;

  /** The ledger's answer to what keeps guests from assets and from what stands behind them. */
  interface Veils {
    List<Veil> of(long owner, Collection<Long> ids);
  }

  /**
   * @param most events kept of one library while the ledger does not answer
   */
  Sieve(Veils veils, int most) {
    this.veils = veils;
    this.kept = new Kept(most);
  }

  /** Somebody listens. */
  void expect(Eyes eyes) {
    kept.expect(eyes);
  }

  /** Keeps what concerns an asset. */
  void hear(Event event) {
    subject(event).ifPresent(asset -> kept.add(asset.owner(), event));
  }

  /**
   * Lets through what guests may know; while the database is away it stays.
   *
   * @param lost told the owners of libraries of which there was too much to keep
   */
  void turn(Consumer<Event> through, LongConsumer lost) {
    try {
      for (long owner : kept.owners()) {
        List<Event> events = kept.of(owner);
        if (!events.isEmpty()) {
          sift(owner, events).forEach(through);
          kept.drop(owner, events.size());
        }
        if (kept.wasOverfull(owner)) {
          lost.accept(owner);
        }
      }
    } catch (DatabaseAwayException later) {
      // Nothing was dropped.
    }
  }

  private List<Event> sift(long owner, List<Event> events) {
    Set<Long> ids =
        events.stream()
            .flatMap(event -> subject(event).stream())
            .map(Subject::asset)
            .collect(Collectors.toSet());
    Map<Long, Veil> byId =
        veils.of(owner, ids).stream().collect(Collectors.toMap(Veil::id, Function.identity()));
    return events.stream().flatMap(event -> told(event, byId)).toList();
  }

  private static Stream<Event> told(Event event, Map<Long, Veil> veils) {
    Veil veil = subject(event).map(subject -> veils.get(subject.asset())).orElse(null);
    if (veil == null) {
      return Stream.empty();
    }
    return switch (event) {
      case Event.AssetRemoved removed -> Stream.<Event>of(removed).filter(_ -> wasOpen(veil));
      case Event.AssetPutAway away ->
          gone(veil, veils.values()).map(one -> new Event.AssetRemoved(away.owner(), one.id()));
      default -> Stream.of(event).filter(_ -> veil.isOpen());
    };
  }

  /** It has gone to the trash, or behind a cover: its own marks are what they were before. */
  private static boolean wasOpen(Veil veil) {
    return !veil.putAway() && !(veil.trashed() && veil.behindPutAway());
  }

  /** What was put away, unless it is back or nobody could see it before; and those behind it. */
  private static Stream<Veil> gone(Veil cover, Collection<Veil> all) {
    if (!cover.putAway() || cover.behindPutAway()) {
      return Stream.empty();
    }
    Stream<Veil> behind =
        all.stream()
            .filter(one -> one.behind() != null && one.behind() == cover.id())
            .filter(one -> !one.putAway() && !one.trashed());
    return Stream.concat(Stream.of(cover), behind);
  }

  private record Subject(long owner, long asset) {}

  private static Optional<Subject> subject(Event event) {
    return switch (event) {
      case Event.AssetAdded(var owner, var id) -> Optional.of(new Subject(owner, id));
      case Event.AssetChanged(var owner, var id, _, _) -> Optional.of(new Subject(owner, id));
      case Event.AssetProgress(var owner, var id, _, _) -> Optional.of(new Subject(owner, id));
      case Event.AssetRemoved(var owner, var id) -> Optional.of(new Subject(owner, id));
      case Event.AssetRestored(var owner, var id) -> Optional.of(new Subject(owner, id));
      case Event.AssetPutAway(var owner, var id) -> Optional.of(new Subject(owner, id));
      case Event.IntakeDecided _,
          Event.InspectionEnded _,
          Event.NoticesChanged _,
          Event.TaskChanged _,
          Event.BackupChanged _,
          Event.StagesChanged _,
          Event.StatusChanged _,
          Event.PluginChanged _ ->
          Optional.empty();
    };
  }
}
