package org.photofactory.kernel.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.photofactory.kernel.ledger.work.Verdict;

/** Per-stage histograms and counters for {@code /metrics}. Thread-safe. */
final class StageMetrics {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(100),
    Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry registry;

  StageMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void settled(String stage, List<Verdict> verdicts) {
    Timer timer =
        Timer.builder("photofactory.stage.duration")
            .description("Time a stage takes for one asset")
            .tag("stage", stage)
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    for (Verdict verdict : verdicts) {
      timer.record(Duration.ofMillis(verdict.tookMilliseconds()));
      counter(stage, outcome(verdict)).increment();
    }
  }

  private Counter counter(String stage, String outcome) {
    return Counter.builder("photofactory.stage.outcomes")
        .description("Assets by what a stage made of them")
        .tag("stage", stage)
        .tag("outcome", outcome)
        .register(registry);
  }

  private static String outcome(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done ignored -> "done";
      case Verdict.Skip ignored -> "skipped";
      case Verdict.Postpone ignored -> "later";
      case Verdict.Retry ignored -> "retry";
      case Verdict.Bury ignored -> "dead";
    };
  }
}
