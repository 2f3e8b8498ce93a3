package org.photofactory.web.factory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.library.DayCount;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.spi.media.MediaKind;

/**
 * Counts over whole libraries, each remembered until something changes in it. Safe for use by many
 * threads.
 */
public final class Totals implements AutoCloseable {

  private final Library library;
  private final Map<Long, Total> totals = new ConcurrentHashMap<>();
  private final Events.Subscription subscription;

  /** What is remembered of one library. */
  private record Total(Remembered<List<DayCount>> days, Remembered<Map<MediaKind, Long>> kinds) {}

  public Totals(Library library, Events events) {
    this.library = library;
    this.subscription = events.subscribe(this::hear);
  }

  /** How many assets each day of a person's timeline holds, newest day first. */
  public List<DayCount> days(long owner) {
    return total(owner).days().get();
  }

  /** A person's assets outside the trash by kind. */
  public Map<MediaKind, Long> assetsByKind(long owner) {
    return total(owner).kinds().get();
  }

  @Override
  public void close() {
    subscription.close();
  }

  private Total total(long owner) {
    return totals.computeIfAbsent(
        owner,
        id ->
            new Total(
                new Remembered<>(() -> library.days(id)),
                new Remembered<>(() -> library.countsByKind(id))));
  }

  private void hear(Event event) {
    switch (event) {
      case Event.AssetAdded(var owner, _) -> change(owner);
      case Event.AssetRemoved(var owner, _) -> change(owner);
      case Event.AssetRestored(var owner, _) -> change(owner);
      case Event.AssetChanged(var owner, _, _, _) -> known(owner, total -> total.days().change());
      case Event.IntakeDecided _,
          Event.StagesChanged _,
          Event.StatusChanged _,
          Event.PluginChanged _,
          Event.TaskChanged _ -> {}
    }
  }

  private void change(long owner) {
    known(
        owner,
        total -> {
          total.days().change();
          total.kinds().change();
        });
  }

  /** What nobody has asked for yet is found anew anyway. */
  private void known(long owner, Consumer<Total> change) {
    Total total = totals.get(owner);
    if (total != null) {
      change.accept(total);
    }
  }
}
