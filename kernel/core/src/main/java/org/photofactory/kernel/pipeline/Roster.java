package org.photofactory.kernel.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The stages whose plugins are here, by slot. Thread-safe. */
final class Roster {

  private final Map<Integer, ActiveStage> stages = new ConcurrentSkipListMap<>();

  /** False when the stage's predecessor is still here. */
  boolean add(ActiveStage stage) {
    return stages.putIfAbsent(stage.slot(), stage) == null;
  }

  void remove(ActiveStage stage) {
    stages.remove(stage.slot(), stage);
  }

  Collection<ActiveStage> all() {
    return stages.values();
  }

  Optional<ActiveStage> bySlot(int slot) {
    return Optional.ofNullable(stages.get(slot));
  }

  Optional<ActiveStage> byName(String name) {
    return stages.values().stream().filter(stage -> stage.spec().name().equals(name)).findFirst();
  }

  /** All running calls of all stages. */
  List<BatchCall> calls() {
    return stages.values().stream().flatMap(stage -> stage.calls().stream()).toList();
  }

  /** Something may have become ready anywhere: every stage looks again. */
  void wakeAll() {
    stages.values().forEach(ActiveStage::wake);
  }

  /** A flag has been settled: the stages that wait for it look again. */
  void wakeAfter(String flag) {
    for (ActiveStage stage : stages.values()) {
      if (stage.spec().requires().isEmpty() || stage.spec().requires().contains(flag)) {
        stage.wake();
      }
    }
  }
}
