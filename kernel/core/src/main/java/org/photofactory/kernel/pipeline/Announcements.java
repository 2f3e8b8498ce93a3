package org.photofactory.kernel.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.Slots;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageSpec;

/** Finds a slot for a stage, and says no to those that cannot be. Thread-safe. */
final class Announcements {

  private final LedgerGate ledger;
  private final Events events;
  private final StageTable table = new StageTable();

  Announcements(LedgerGate ledger, Events events) {
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * @return the stage with its slot; empty when it has to wait for a stage whose flag it requires
   */
  Optional<ActiveStage> announce(Stage stage, PluginIdentity plugin) {
    StageSpec spec = stage.spec();
    Optional<StageRow> placed = ledger.transact(handle -> place(handle, spec, plugin));
    placed.ifPresent(row -> events.publish(new Event.StagesChanged()));
    return placed.map(row -> active(stage, spec, plugin, row));
  }

  private ActiveStage active(Stage stage, StageSpec spec, PluginIdentity plugin, StageRow row) {
    ActiveStage active = new ActiveStage(stage, spec, plugin, row.slot());
    if (row.halt().state().equals(StageState.PAUSED.name())) {
      active.pause(true);
    }
    return active;
  }

  private Optional<StageRow> place(Handle handle, StageSpec spec, PluginIdentity plugin) {
    table.lock(handle);
    List<StageRow> rows = table.all(handle);
    Map<String, StageRow> byFlag =
        rows.stream().collect(Collectors.toMap(row -> row.identity().flag(), Function.identity()));
    if (!byFlag.keySet().containsAll(spec.requires())) {
      return Optional.empty();
    }
    StageRow.Needs needs = needs(spec, byFlag);
    Optional<StageRow> known =
        rows.stream().filter(row -> row.identity().name().equals(spec.name())).findFirst();
    int slot =
        known.map(row -> check(row, spec, plugin).slot()).orElseGet(() -> free(handle, rows, spec));
    StageRow.Identity identity =
        new StageRow.Identity(slot, spec.name(), spec.flag(), spec.version(), plugin.id());
    if (known.isPresent()) {
      table.welcomeBack(handle, identity, needs);
      if (!known.get().needs().equals(needs)) {
        table.dropUnfitWork(handle, slot);
        table.feedAll(handle, slot);
      }
    } else {
      table.insert(handle, identity, needs);
      table.regenerateView(handle);
      table.feedAll(handle, slot);
    }
    return table.all(handle).stream().filter(row -> row.slot() == slot).findFirst();
  }

  private static StageRow.Needs needs(StageSpec spec, Map<String, StageRow> byFlag) {
    long requires =
        spec.requires().stream()
            .map(byFlag::get)
            .mapToLong(StageRow::bit)
            .reduce(0, (a, b) -> a | b);
    return new StageRow.Needs(requires, Slots.kinds(spec.accepts()), spec.lane().name());
  }

  private static StageRow check(StageRow row, StageSpec spec, PluginIdentity plugin) {
    if (!row.identity().plugin().equals(plugin.id())) {
      throw new StageRefusedException(
          "NAME_TAKEN",
          "A stage named '%s' belongs to the plugin '%s' already."
              .formatted(spec.name(), row.identity().plugin()));
    }
    if (!row.identity().flag().equals(spec.flag())) {
      throw new StageRefusedException(
          "FLAG_CHANGED",
          "The stage '%s' owns the flag '%s' and cannot take '%s' instead."
              .formatted(spec.name(), row.identity().flag(), spec.flag()));
    }
    return row;
  }

  private int free(Handle handle, List<StageRow> rows, StageSpec spec) {
    if (rows.stream().anyMatch(row -> row.identity().flag().equals(spec.flag()))) {
      throw new StageRefusedException(
          "FLAG_TAKEN", "The flag '%s' belongs to another stage already.".formatted(spec.flag()));
    }
    if (table.isColumnTaken(handle, spec.flag())) {
      throw new StageRefusedException(
          "FLAG_RESERVED",
          "The flag '%s' would hide a column of media_assets; give it another name."
              .formatted(spec.flag()));
    }
    Set<Integer> taken = rows.stream().map(StageRow::slot).collect(Collectors.toSet());
    for (int slot = 0; slot <= Slots.LAST; slot++) {
      if (!taken.contains(slot)) {
        return slot;
      }
    }
    throw new StageRefusedException(
        "NO_FREE_SLOT",
        "All 63 status flags are taken; forget a plugin that is no longer used to free one.");
  }
}
