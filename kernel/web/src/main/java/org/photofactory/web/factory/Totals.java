package org.photofactory.web.factory;

import java.util.List;
import java.util.Map;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.library.DayCount;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.spi.media.MediaKind;

/**
 * Counts over the whole library, remembered until something changes. Safe for use by many threads.
 */
public final class Totals implements AutoCloseable {

  private final Remembered<List<DayCount>> days;
  private final Remembered<Map<MediaKind, Long>> kinds;
  private final Events.Subscription subscription;

  public Totals(Library library, Events events) {
    this.days = new Remembered<>(library::days);
    this.kinds = new Remembered<>(library::countsByKind);
    this.subscription = events.subscribe(this::hear);
  }

  /** How many assets each day of the timeline holds, newest day first. */
  public List<DayCount> days() {
    return days.get();
  }

  /** Assets outside the trash by kind. */
  public Map<MediaKind, Long> assetsByKind() {
    return kinds.get();
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void hear(Event event) {
    switch (event) {
      case Event.AssetAdded _, Event.AssetRemoved _, Event.AssetRestored _ -> {
        days.change();
        kinds.change();
      }
      case Event.AssetChanged _ -> days.change();
      case Event.IntakeDecided _,
          Event.StagesChanged _,
          Event.StatusChanged _,
          Event.PluginChanged _ -> {}
    }
  }
}
