package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;

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

  @Test
  void it_closes_without_a_complaint(@TempDir Path folder) {
    Events events = new Events();
    Pipeline pipeline =
        new Pipeline(
            new LedgerGate(new AbsentDatabase()),
            new Pipeline.Storage(new OneFileVault(folder), new NoDerivatives()),
            new PipelineSettings(
                Map.of(), folder, LocalTime.MIDNIGHT, new PipelineSettings.Retention(60, 60)),
            new Pipeline.Services(
                events,
                new StatusBoard(Clock.systemUTC(), events),
                new SimpleMeterRegistry(),
                Clock.systemUTC()));
    assertThatCode(pipeline::close).doesNotThrowAnyException();
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
