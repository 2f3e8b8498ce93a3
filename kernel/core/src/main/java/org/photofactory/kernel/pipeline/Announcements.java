package org.photofactory.kernel.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.kernel.ledger.work.StageTable;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a slot for a stage, and says no to those that cannot be. Thread-safe. */
final class Announcements {

  private static final Logger log = LoggerFactory.getLogger(Announcements.class);

  /** Why a stage waits: nobody has a flag that it requires. */
  private static final String FLAG_MISSING = "FLAG_MISSING";

  private final LedgerGate ledger;
  private final Events events;
  private final StageTable table = new StageTable();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

  /**
   * What became of a stage.
   *
   * @param row its row; empty when it waits
   * @param news whether there is something to see that was not there before
   */
  private record Placing(Optional<StageRow> row, boolean news) {}

  Announcements(LedgerGate ledger, Events events) {
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * @return the stage with its slot; empty when it has to wait for a stage whose flag it requires
   */
  Optional<ActiveStage> announce(Stage stage, PluginIdentity plugin) {
    StageSpec spec = stage.spec();
    Placing placing = ledger.transact(handle -> place(handle, spec, plugin));
    if (placing.news()) {
      events.publish(new Event.StagesChanged());
    }
    return placing.row().map(row -> active(stage, spec, plugin, row));
  }

  /** A stage that has waited goes. */
  void takeBack(Stage stage, PluginIdentity plugin) {
    String name = stage.spec().name();
    try {
      if (ledger.transact(handle -> endWaiting(handle, name, plugin))) {
        events.publish(new Event.StagesChanged());
      }
    } catch (RuntimeException failure) {
      log.debug("That {} has gone is not in the ledger yet", name, failure);
    }
  }

  /** From now on nobody has these flags, though they still are in the ledger. */
  void withdraw(Collection<String> flags) {
    withdrawn.addAll(flags);
  }

  /** A withdrawn flag has left the ledger: whoever brings it next has it. */
  void forget(String flag) {
    withdrawn.remove(flag);
  }

  private ActiveStage active(Stage stage, StageSpec spec, PluginIdentity plugin, StageRow row) {
    ActiveStage active = new ActiveStage(stage, spec, plugin, row.slot());
    if (row.halt().state().equals(StageState.PAUSED.name())) {
      active.pause(true);
    }
    return active;
  }

  private Placing place(Handle handle, StageSpec spec, PluginIdentity plugin) {
    table.lock(handle);
    KnownStages stages = new KnownStages(table.all(handle));
    List<String> missing = missing(stages, spec);
    if (missing.isEmpty()) {
      return new Placing(Optional.of(admit(handle, stages, spec, plugin)), true);
    }
    Optional<StageRow> held =
        stages.named(spec.name(), plugin).filter(row -> hold(handle, row, missing));
    return new Placing(Optional.empty(), held.isPresent());
  }

  private List<String> missing(KnownStages stages, StageSpec spec) {
    return Stream.concat(
            stages.lacking(spec.requires()).stream(),
            spec.requires().stream().filter(withdrawn::contains))
        .distinct()
        .toList();
  }

  /** Says why a stage waits; false when that is said already, or a person has paused it. */
  private boolean hold(Handle handle, StageRow row, List<String> missing) {
    String reason = "It waits for a plugin that sets " + String.join(" and ", missing) + ".";
    StageRow.Halt halt = new StageRow.Halt(StageState.PARKED.name(), FLAG_MISSING, reason, null);
    boolean news = !row.halt().state().equals(StageState.PAUSED.name()) && !row.halt().equals(halt);
    if (news) {
      table.setState(handle, row.slot(), halt);
    }
    return news;
  }

  private boolean endWaiting(Handle handle, String name, PluginIdentity plugin) {
    table.lock(handle);
    Optional<StageRow> waiting =
        new KnownStages(table.all(handle))
            .named(name, plugin)
            .filter(row -> FLAG_MISSING.equals(row.halt().code()));
    StageRow.Halt absent = StageRow.Halt.none(StageState.ABSENT.name());
    waiting.ifPresent(row -> table.setState(handle, row.slot(), absent));
    return waiting.isPresent();
  }

  private StageRow admit(Handle handle, KnownStages stages, StageSpec spec, PluginIdentity plugin) {
    StageRow.Needs needs = stages.needs(spec);
    Optional<StageRow> known = stages.named(spec.name());
    int slot =
        known
            .map(row -> check(row, spec, plugin).slot())
            .orElseGet(() -> free(handle, stages, spec));
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
    return new KnownStages(table.all(handle)).named(spec.name()).orElseThrow();
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

  private int free(Handle handle, KnownStages stages, StageSpec spec) {
    if (stages.hasFlag(spec.flag())) {
      throw new StageRefusedException(
          "FLAG_TAKEN", "The flag '%s' belongs to another stage already.".formatted(spec.flag()));
    }
    if (table.isColumnTaken(handle, spec.flag())) {
      throw new StageRefusedException(
          "FLAG_RESERVED",
          "The flag '%s' would hide a column of media_assets; give it another name."
              .formatted(spec.flag()));
    }
    return stages
        .freeSlot()
        .orElseThrow(
            () ->
                new StageRefusedException(
                    "NO_FREE_SLOT",
                    "All 63 status flags are taken; forget a plugin that is no longer used to free"
                        + " one."));
  }
}
