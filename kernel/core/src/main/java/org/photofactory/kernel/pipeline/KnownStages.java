package org.photofactory.kernel.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.photofactory.kernel.ledger.work.Slots;
import org.photofactory.kernel.ledger.work.StageRow;
import org.photofactory.spi.stage.StageSpec;

/** The stages of which the ledger knows, whether their plugins are here or not. */
record KnownStages(List<StageRow> rows) {

  Optional<StageRow> named(String name) {
    return rows.stream().filter(row -> row.identity().name().equals(name)).findFirst();
  }

  Optional<StageRow> named(String name, PluginIdentity plugin) {
    return named(name).filter(row -> row.identity().plugin().equals(plugin.id()));
  }

  boolean hasFlag(String flag) {
    return byFlag().containsKey(flag);
  }

  /** The flags that nobody has, in the order of the alphabet. */
  List<String> lacking(Collection<String> flags) {
    return flags.stream().filter(flag -> !hasFlag(flag)).sorted().toList();
  }

  /** What a stage needs, in masks; all its flags are there. */
  StageRow.Needs needs(StageSpec spec) {
    Map<String, StageRow> byFlag = byFlag();
    long requires =
        spec.requires().stream()
            .map(byFlag::get)
            .mapToLong(StageRow::bit)
            .reduce(0, (a, b) -> a | b);
    return new StageRow.Needs(requires, Slots.kinds(spec.accepts()), spec.lane().name());
  }

  /** The lowest slot that nobody has. */
  OptionalInt freeSlot() {
    Set<Integer> taken = rows.stream().map(StageRow::slot).collect(Collectors.toSet());
    return IntStream.rangeClosed(0, Slots.LAST).filter(slot -> !taken.contains(slot)).findFirst();
  }

  private Map<String, StageRow> byFlag() {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.identity().flag(), Function.identity()));
  }
}
