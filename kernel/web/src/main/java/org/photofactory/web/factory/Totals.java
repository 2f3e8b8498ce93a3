package org.photofactory.web.factory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.library.DayCount;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.spi.media.MediaKind;

/**
 * Counts over whole libraries, each remembered until something changes in it. Safe for use by many
 * threads.
 */
public final class Totals implements AutoCloseable {

  private final Library library;
  private final Map<Eyes, Total> totals = new ConcurrentHashMap<>();
  private final Events.Subscription subscription;

  /** What is remembered of one library. */
  private record Total(RememberedDays days, Remembered<Map<MediaKind, Long>> kinds) {}

  public Totals(Library library, Events events) {
    this.library = library;
    this.subscription = events.subscribe(this::hear);
  }

  /** How many of the assets that somebody wants to see each day holds, newest day first. */
  public Finding<List<DayCount>> days(Eyes eyes, Narrowing narrowing) {
    return total(eyes).days().of(narrowing).finding();
  }

  /** Assets of a library outside the trash by kind. */
  public Map<MediaKind, Long> assetsByKind(Eyes eyes) {
    return total(eyes).kinds().get();
  }

  @Override
  public void close() {
    subscription.close();
  }

  private Total total(Eyes eyes) {
    return totals.computeIfAbsent(
        eyes,
        who ->
            new Total(
                new RememberedDays(narrowing -> library.days(who, narrowing)),
                new Remembered<>(() -> library.countsByKind(who))));
  }

  private void hear(Event event) {
    switch (event) {
      case Event.AssetAdded(var owner, _) -> change(owner);
      case Event.AssetRemoved(var owner, _) -> change(owner);
      case Event.AssetRestored(var owner, _) -> change(owner);
      case Event.AssetChanged(var owner, _, _, _) -> relabel(owner);
      case Event.AssetProgress _,
          Event.AssetPutAway _,
          Event.IntakeDecided _,
          Event.StagesChanged _,
          Event.StatusChanged _,
          Event.PluginChanged _,
          Event.BackupChanged _,
          Event.InspectionEnded _,
          Event.NoticesChanged _,
          Event.TaskChanged _ -> {}
    }
  }

  /** It may have another date now, or be hidden from guests. */
  private void relabel(long owner) {
    known(Eyes.ofOwner(owner), total -> total.days().change());
    changeAll(Eyes.ofGuest(owner));
  }

  private void change(long owner) {
    changeAll(Eyes.ofOwner(owner));
    changeAll(Eyes.ofGuest(owner));
  }

  private void changeAll(Eyes eyes) {
    known(
        eyes,
        total -> {
          total.days().change();
          total.kinds().change();
        });
  }

  /** What nobody has asked for yet is found anew anyway. */
  private void known(Eyes eyes, Consumer<Total> change) {
    Total total = totals.get(eyes);
    if (total != null) {
      change.accept(total);
    }
  }
}
