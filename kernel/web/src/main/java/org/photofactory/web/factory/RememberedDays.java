package org.photofactory.web.factory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.photofactory.kernel.ledger.library.DayCount;
import org.photofactory.kernel.ledger.library.Narrowing;

/**
 * The days of one library, for each way in which somebody looks at it; those that nobody has looked
 * at for the longest time are forgotten. Safe for use by many threads.
 */
final class RememberedDays {

  private static final int MOST = 50;
  private static final float USUAL_LOAD = 0.75f;

  private final Function<Narrowing, List<DayCount>> question;
  private final Map<Narrowing, Remembered<List<DayCount>>> known =
      new LinkedHashMap<>(MOST, USUAL_LOAD, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<Narrowing, Remembered<List<DayCount>>> eldest) {
          return size() > MOST;
        }
      };

  RememberedDays(Function<Narrowing, List<DayCount>> question) {
    this.question = question;
  }

  synchronized Remembered<List<DayCount>> of(Narrowing narrowing) {
    return known.computeIfAbsent(
        narrowing, wanted -> new Remembered<>(() -> question.apply(wanted)));
  }

  /** Says that every answer may be another one now. */
  synchronized void change() {
    known.values().forEach(Remembered::change);
  }
}
