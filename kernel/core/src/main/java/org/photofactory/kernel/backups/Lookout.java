package org.photofactory.kernel.backups;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.photofactory.kernel.backups.Survey.Fitness;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;

/**
 * Tells what becomes of targets without anybody asking: a disk goes or comes back, a stage is
 * paused, a plugin stops, copies are made, and originals come that have none yet. {@link #look} is
 * called by one thread after the other; everything else is safe for use by many.
 */
final class Lookout implements AutoCloseable {

  /** How often it is told that there are more copies or originals; counting them takes time. */
  private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

  private final Survey survey;
  private final Events events;
  private final Events.Subscription subscription;
  private final AtomicBoolean stirred = new AtomicBoolean();
  private Map<String, Fitness> seen = Map.of();
  private long toldAt = System.nanoTime();

  Lookout(Survey survey, Events events) {
    this.survey = survey;
    this.events = events;
    this.subscription = events.subscribe(this::hear);
  }

  /** Looks what is new. */
  void look() {
    Map<String, Fitness> now = survey.fitness();
    Set<String> changed = new TreeSet<>(seen.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(name -> Objects.equals(seen.get(name), now.get(name)));
    seen = now;
    changed.forEach(this::tell);
    if (stirred.get() && System.nanoTime() - toldAt > TOLD_EVERY.toNanos()) {
      Set<String> names = survey.names();
      stirred.set(false);
      toldAt = System.nanoTime();
      names.forEach(this::tell);
    }
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void tell(String target) {
    events.publish(new Event.BackupChanged(target));
  }

  private void hear(Event event) {
    switch (event) {
      case Event.AssetAdded _, Event.AssetRemoved _, Event.AssetRestored _ -> stirred.set(true);
      case Event.AssetChanged changed when StageNames.isOne(changed.stage()) -> stirred.set(true);
      case Event.AssetChanged _,
          Event.AssetProgress _,
          Event.AssetPutAway _,
          Event.BackupChanged _,
          Event.InspectionEnded _,
          Event.IntakeDecided _,
          Event.NoticesChanged _,
          Event.PluginChanged _,
          Event.StagesChanged _,
          Event.StatusChanged _,
          Event.TaskChanged _ -> {}
    }
  }
}
