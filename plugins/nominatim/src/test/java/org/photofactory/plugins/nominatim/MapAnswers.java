package org.photofactory.plugins.nominatim;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers in memory, which are never too old; NominatimIT has the real ones. */
final class MapAnswers implements Answers {

  private final Map<Question, String> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<String> find(Question question, Duration age) {
    return Optional.ofNullable(kept.get(question));
  }

  @Override
  public void keep(Question question, String reply, Duration age) {
    kept.put(question, reply);
  }
}
