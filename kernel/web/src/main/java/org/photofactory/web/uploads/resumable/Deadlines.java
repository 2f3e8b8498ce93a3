package org.photofactory.web.uploads.resumable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When each upload has to be looked at. What is not due costs nothing. Thread-safe. */
final class Deadlines {

  private final Map<UUID, Instant> times = new HashMap<>();
  private final TreeMap<Instant, TreeSet<UUID>> order = new TreeMap<>();

  /** Notes when an upload is due, instead of when it was before. */
  synchronized void note(UUID upload, Instant time) {
    forget(upload);
    times.put(upload, time);
    order.computeIfAbsent(time, _ -> new TreeSet<>()).add(upload);
  }

  synchronized void forget(UUID upload) {
    @Nullable Instant time = times.remove(upload);
    if (time != null) {
      order.computeIfPresent(
          time, (_, uploads) -> uploads.remove(upload) && uploads.isEmpty() ? null : uploads);
    }
  }

  /** What is due, longest first. */
  synchronized List<UUID> before(Instant now) {
    return order.headMap(now).values().stream().flatMap(TreeSet::stream).toList();
  }
}
