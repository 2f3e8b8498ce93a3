package org.photofactory.kernel.catalogs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.Download.Failure;
import org.photofactory.kernel.catalogs.Download.State;
import org.photofactory.kernel.catalogs.Download.Wanted;

/** The last plugins on their way, for those who look on. Thread-safe. */
final class Downloads {

  private static final int MOST = 50;

  private final Clock clock;
  private final Map<UUID, Download> all = new LinkedHashMap<>();

  Downloads(Clock clock) {
    this.clock = clock;
  }

  /** One more. */
  synchronized Download begin(Wanted wanted, long size) {
    Download begun =
        new Download(UUID.randomUUID(), wanted, State.WAITING, 0, size, null, clock.instant());
    all.put(begun.id(), begun);
    all.values().stream()
        .filter(one -> all.size() > MOST && one.state().compareTo(State.COMING) > 0)
        .findFirst()
        .ifPresent(oldest -> all.remove(oldest.id()));
    return begun;
  }

  void received(UUID id, long bytes) {
    change(
        id, one -> new Download(id, one.wanted(), State.COMING, bytes, one.size(), null, one.at()));
  }

  void end(UUID id, @Nullable Failure failure) {
    State state = failure == null ? State.INSTALLED : State.FAILED;
    change(
        id,
        one ->
            new Download(
                id, one.wanted(), state, one.received(), one.size(), failure, clock.instant()));
  }

  /** The last that was begun first. */
  synchronized List<Download> list() {
    return new ArrayList<>(all.values()).reversed();
  }

  private synchronized void change(UUID id, UnaryOperator<Download> change) {
    all.computeIfPresent(id, (_, one) -> change.apply(one));
  }
}
