package org.photofactory.web.live;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.photofactory.kernel.events.Event;
import org.photofactory.web.door.Viewer;
import org.photofactory.web.factory.StageView;
import org.photofactory.web.factory.StatusDesk;
import org.photofactory.web.rest.JsonAnswers;

/**
 * The latest word on stages and status. Only the latest is kept: whoever missed an earlier one has
 * missed nothing. {@link #refresh} is for one thread; everything else is safe for use by many.
 */
final class States {

  private static final long STATUS_EVERY = TimeUnit.SECONDS.toNanos(10);

  /** Rates are means over a minute: they go on changing that long after the last event. */
  private static final long STAGES_ECHO = TimeUnit.SECONDS.toNanos(65);

  private final StatusDesk desk;
  private final JsonAnswers json;
  private final AtomicLong numbers = new AtomicLong();
  private volatile long stagesUntil = System.nanoTime() + STAGES_ECHO;
  private volatile boolean statusChanged = true;
  private long statusAt;

  /** To those who keep the house in order, and to all others. */
  private final Map<Boolean, Stages> stages = new ConcurrentHashMap<>();

  private final Map<Viewer, Frame> status = new ConcurrentHashMap<>();

  private record Stages(Frame frame, byte[] data) {}

  States(StatusDesk desk, JsonAnswers json) {
    this.desk = desk;
    this.json = json;
  }

  /** Notes what an event may have changed. */
  void hear(Event event) {
    switch (event) {
      case Event.AssetAdded _, Event.AssetChanged _, Event.StagesChanged _ ->
          stagesUntil = System.nanoTime() + STAGES_ECHO;
      case Event.StatusChanged _ -> statusChanged = true;
      case Event.AssetProgress _,
          Event.AssetPutAway _,
          Event.AssetRemoved _,
          Event.AssetRestored _,
          Event.InspectionEnded _,
          Event.IntakeDecided _,
          Event.NoticesChanged _,
          Event.PluginChanged _,
          Event.BackupChanged _,
          Event.TaskChanged _ -> {}
    }
  }

  /** Forgets what was told while there was nobody to hear it; it may be old. */
  void forget() {
    stages.clear();
    status.clear();
    statusChanged = true;
    stagesUntil = System.nanoTime() + STAGES_ECHO;
  }

  /** Somebody comes who may be told other things than those who listen already. */
  void expect(Viewer viewer) {
    if (!status.containsKey(viewer)) {
      statusChanged = true;
    }
    if (!stages.containsKey(viewer.keepsHouse())) {
      stagesUntil = System.nanoTime() + STAGES_ECHO;
    }
  }

  /**
   * Asks again, for all who listen, where something may have changed. Returns true when there is
   * news.
   */
  boolean refresh(Set<Viewer> viewers) {
    boolean newStages = stagesUntil - System.nanoTime() > 0 && refreshStages(viewers);
    boolean newStatus = isStatusDue() && refreshStatus(viewers);
    return newStages || newStatus;
  }

  /** What a viewer may be told with a number above {@code number}, lowest first. */
  List<Frame> after(Viewer viewer, long number) {
    return Stream.of(
            Optional.ofNullable(stages.get(viewer.keepsHouse())).map(Stages::frame),
            Optional.ofNullable(status.get(viewer)))
        .flatMap(Optional::stream)
        .filter(frame -> frame.number() > number)
        .sorted(Comparator.comparingLong(Frame::number))
        .toList();
  }

  private boolean refreshStages(Set<Viewer> viewers) {
    Map<Boolean, Viewer> kinds = new HashMap<>();
    viewers.forEach(viewer -> kinds.put(viewer.keepsHouse(), viewer));
    stages.keySet().retainAll(kinds.keySet());
    boolean news = false;
    for (Viewer viewer : kinds.values()) {
      news |= refreshStages(viewer);
    }
    return news;
  }

  private boolean refreshStages(Viewer viewer) {
    List<StageView> views = desk.stages(viewer);
    byte[] data = json.bytes(views);
    Stages before = stages.get(viewer.keepsHouse());
    if (views.isEmpty() || before != null && Arrays.equals(data, before.data())) {
      return false;
    }
    Frame frame = Frame.state(numbers.incrementAndGet(), "stages", data);
    stages.put(viewer.keepsHouse(), new Stages(frame, data));
    return true;
  }

  private boolean isStatusDue() {
    return statusChanged || System.nanoTime() - statusAt > STATUS_EVERY;
  }

  private boolean refreshStatus(Set<Viewer> viewers) {
    statusChanged = false;
    statusAt = System.nanoTime();
    status.keySet().retainAll(viewers);
    for (Viewer viewer : viewers) {
      byte[] data = json.bytes(desk.withoutStages(viewer));
      status.put(viewer, Frame.state(numbers.incrementAndGet(), "status", data));
    }
    return true;
  }
}
