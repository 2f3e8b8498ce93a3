package org.photofactory.web.live;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
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
  private final Burst<Long> added = new Burst<>(THROUGH);
  private final Burst<Long> changed = new Burst<>(THROUGH);
  private final Burst<IntakeDecided> arrived = new Burst<>(ARRIVALS);

  Translator(EventRing ring, JsonAnswers json, Supplier<List<PluginStatus>> plugins) {
    this.ring = ring;
    this.json = json;
    this.plugins = plugins;
  }

  /** Tells an event, or keeps it for the end of the second. States are told elsewhere. */
  void tell(Event event) {
    switch (event) {
      case Event.AssetAdded(var id) -> tellAdded(id);
      case Event.AssetChanged(var id, var stage, var outcome) -> tellChanged(id, stage, outcome);
      case Event.AssetRemoved(var id) -> add("asset.removed", new AssetId(id));
      case Event.AssetRestored(var id) -> add("asset.restored", new AssetId(id));
      case IntakeDecided decided -> tellArrived(decided);
      case Event.PluginChanged(var id) -> add("plugin", plugin(id));
      case Event.StagesChanged _, Event.StatusChanged _ -> {}
    }
  }

  /** Tells what was kept; to be called once a second. Returns true when there was something. */
  boolean turn() {
    List<Long> ids =
        Stream.concat(added.turn().stream(), changed.turn().stream()).distinct().toList();
    for (int start = 0; start < ids.size(); start += IDS_IN_ONE) {
      List<Long> part = ids.subList(start, Math.min(ids.size(), start + IDS_IN_ONE));
      add("assets.changed", new AssetIds(part));
    }
    List<IntakeDecided> decisions = arrived.turn();
    int skipped = Math.max(0, decisions.size() - ARRIVALS);
    decisions.stream().skip(skipped).forEach(decided -> add("intake", Arrival.of(decided)));
    return !ids.isEmpty() || !decisions.isEmpty();
  }

  private void tellAdded(long id) {
    if (added.passes(id)) {
      add("asset.added", new AssetId(id));
    }
  }

  private void tellChanged(long id, String stage, Settled outcome) {
    if (changed.passes(id)) {
      add("asset.changed", new AssetStage(id, stage, outcome));
    }
  }

  private void tellArrived(IntakeDecided decided) {
    if (arrived.passes(decided)) {
      add("intake", Arrival.of(decided));
    }
  }

  private PluginWord plugin(String id) {
    return plugins.get().stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .map(PluginWord::of)
        .orElseGet(() -> new PluginWord(id, null, null, null));
  }

  private void add(String name, Object data) {
    ring.add(name, json.bytes(data));
  }

  private record AssetId(long assetId) {}

  private record AssetIds(List<Long> assetIds) {}

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
