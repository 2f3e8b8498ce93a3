package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.StatusBoard;

/** A pipeline whose database never came. */
class UnstartedPipelineTest {

  @TempDir Path folder;

  @Test
  void it_closes_without_a_complaint() {
    assertThatCode(pipeline()::close).doesNotThrowAnyException();
  }

  @Test
  void it_never_says_that_there_are_no_stages_when_it_could_not_look() {
    try (Pipeline pipeline = pipeline()) {
      StageControl stages = pipeline.stages();
      assertThatThrownBy(stages::stages).isInstanceOf(DatabaseAwayException.class);
      assertThatThrownBy(stages::stages).isInstanceOf(DatabaseAwayException.class);
    }
  }

  private Pipeline pipeline() {
    Events events = new Events();
    return new Pipeline(
        new LedgerGate(new AbsentDatabase()),
        new Pipeline.Storage(new OneFileVault(folder), new NoDerivatives()),
        new PipelineSettings(
            Map.of(), folder, LocalTime.MIDNIGHT, new PipelineSettings.Retention(60, 60)),
        new Pipeline.Services(
            events,
            new StatusBoard(Clock.systemUTC(), events),
            new SimpleMeterRegistry(),
            Clock.systemUTC()));
  }

  private record AbsentDatabase() implements Database {
    @Override
    public DatabaseState state() {
      return new DatabaseState.Away("It is not there.", "Start it.");
    }

    @Override
    public Jdbi jdbi() {
      throw new DatabaseAwayException("It is not there.");
    }

    @Override
    public void awaitReady() {
      throw new DatabaseAwayException("It is not there.");
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return true;
    }
  }
}
