package org.photofactory.web.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Event.Decision;
import org.photofactory.kernel.events.Event.IntakeDecided;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.web.rest.JsonAnswers;

/**
 * Puts events of the kernel into the ring as the API names them; in a burst, many are told as one.
 * Safe for use by many threads.
 */
final class Translator {

  private static final int THROUGH = 10;
  private static final int ARRIVALS = 20;
  private static final int IDS_IN_ONE = 500;

  private final EventRing ring;
  private final JsonAnswers json;
  private final Supplier<List<PluginStatus>> plugins;
  private final LongFunction<Audience> viewers;
  private final Burst<Event.AssetAdded> added = new Burst<>(THROUGH);
  private final Burst<Event.AssetChanged> changed = new Burst<>(THROUGH);
  private final Burst<IntakeDecided> arrived = new Burst<>(ARRIVALS);

  /**
   * @param viewers who of those that look at somebody's library is told
   */
  Translator(
      EventRing ring,
      JsonAnswers json,
      Supplier<List<PluginStatus>> plugins,
      LongFunction<Audience> viewers) {
    this.ring = ring;
    this.json = json;
    this.plugins = plugins;
    this.viewers = viewers;
  }

  /** Tells an event, or keeps it for the end of the second. States are told elsewhere. */
  void tell(Event event) {
    switch (event) {
      case Event.AssetAdded asset -> tellAdded(asset);
      case Event.AssetChanged asset -> tellChanged(asset);
      case Event.AssetProgress far ->
          add(viewers.apply(far.owner()), "asset.progress", AssetWay.of(far));
      case Event.AssetRemoved(var owner, var id) ->
          add(viewers.apply(owner), "asset.removed", new AssetId(id));
      case Event.AssetRestored(var owner, var id) ->
          add(viewers.apply(owner), "asset.restored", new AssetId(id));
      case IntakeDecided decided -> tellArrived(decided);
      case Event.TaskChanged task -> add(Audience.owner(task.owner()), "task", TaskWord.of(task));
      case Event.PluginChanged(var id) -> add(Audience.EVERYBODY, "plugin", plugin(id));
      case Event.BackupChanged(var target) ->
          add(Audience.EVERYBODY, "backup", new BackupName(target));
      case Event.InspectionEnded ended -> add(Audience.EVERYBODY, "inspection", ended);
      case Event.NoticesChanged _ -> add(Audience.EVERYBODY, "notices", Map.of());
      case Event.AssetPutAway _, Event.StagesChanged _, Event.StatusChanged _ -> {}
    }
  }

  /** Tells what was kept; to be called once a second. Returns true when there was something. */
  boolean turn() {
    Map<Long, Set<Long>> ids = new LinkedHashMap<>();
    added.turn().forEach(one -> ids(ids, one.owner()).add(one.assetId()));
    changed.turn().forEach(one -> ids(ids, one.owner()).add(one.assetId()));
    ids.forEach(this::addChanged);
    List<IntakeDecided> decisions = arrived.turn();
    latest(decisions).forEach(this::addArrival);
    return !ids.isEmpty() || !decisions.isEmpty();
  }

  private static Set<Long> ids(Map<Long, Set<Long>> byOwner, long owner) {
    return byOwner.computeIfAbsent(owner, _ -> new LinkedHashSet<>());
  }

  private void addChanged(long owner, Set<Long> ids) {
    List<Long> all = List.copyOf(ids);
    for (int start = 0; start < all.size(); start += IDS_IN_ONE) {
      List<Long> part = all.subList(start, Math.min(all.size(), start + IDS_IN_ONE));
      add(viewers.apply(owner), "assets.changed", new AssetIds(part));
    }
  }

  /** The last few of each person: nobody's are left out because others bring many. */
  private static Stream<IntakeDecided> latest(List<IntakeDecided> decisions) {
    Map<Long, List<IntakeDecided>> byOwner =
        decisions.stream()
            .collect(
                Collectors.groupingBy(
                    IntakeDecided::owner, LinkedHashMap::new, Collectors.toList()));
    return byOwner.values().stream()
        .flatMap(own -> own.stream().skip(Math.max(0, own.size() - ARRIVALS)));
  }

  private void tellAdded(Event.AssetAdded asset) {
    if (added.passes(asset)) {
      add(viewers.apply(asset.owner()), "asset.added", new AssetId(asset.assetId()));
    }
  }

  private void tellChanged(Event.AssetChanged asset) {
    if (changed.passes(asset)) {
      add(
          viewers.apply(asset.owner()),
          "asset.changed",
          new AssetStage(asset.assetId(), asset.stage(), asset.outcome()));
    }
  }

  private void tellArrived(IntakeDecided decided) {
    if (arrived.passes(decided)) {
      addArrival(decided);
    }
  }

  private void addArrival(IntakeDecided decided) {
    add(Audience.owner(decided.owner()), "intake", Arrival.of(decided));
  }

  private PluginWord plugin(String id) {
    return plugins.get().stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .map(PluginWord::of)
        .orElseGet(() -> new PluginWord(id, null, null, null));
  }

  private void add(Audience audience, String name, Object data) {
    ring.add(new News(audience, name, json.bytes(data)));
  }

  private record AssetId(long assetId) {}

  private record BackupName(String name) {}

  private record AssetIds(List<Long> assetIds) {}

  /** How far a stage has come with an asset. */
  private record AssetWay(long assetId, String stage, double progress) {
    static AssetWay of(Event.AssetProgress far) {
      return new AssetWay(far.assetId(), far.stage(), Math.round(far.part() * 1000) / 1000.0);
    }
  }

  private record AssetStage(long assetId, String stage, Settled outcome) {}

  /** A plugin; all but its id is null when it has gone. */
  private record PluginWord(
      String id,
      @Nullable String version,
      PluginStatus.@Nullable State state,
      @Nullable String reason) {
    static PluginWord of(PluginStatus plugin) {
      return new PluginWord(plugin.id(), plugin.version(), plugin.state(), plugin.reason());
    }
  }

  /** How an upload stands whose sender does not wait. */
  private record TaskWord(
      long id, String name, String state, @Nullable Long assetId, @Nullable String code) {
    static TaskWord of(Event.TaskChanged task) {
      return new TaskWord(task.taskId(), task.name(), task.state(), task.assetId(), task.code());
    }
  }

  /** A row of {@code recent}. */
  private record Arrival(
      @Nullable Long assetId,
      String fileName,
      Decision outcome,
      @Nullable String code,
      Instant at,
      String source) {
    static Arrival of(IntakeDecided decided) {
      return new Arrival(
          decided.assetId(),
          decided.fileName(),
          decided.outcome(),
          decided.code(),
          decided.at(),
          decided.source());
    }
  }
}
