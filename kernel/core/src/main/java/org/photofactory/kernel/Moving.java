package org.photofactory.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.pipeline.Chores;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.vault.leaving.Movers;

/** The movers' work as a duty that gives the others their turn. For one thread. */
final class Moving implements Chores.Duty {

  private static final String NAME = "movers";
  private static final int WINDOW = 100;

  /** Other duties wait meanwhile. */
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();

  private final Movers movers;
  private final StatusBoard board;

  Moving(Shelves shelves, Database database, Signals signals) {
    Movers.Desks desks = new Movers.Desks(shelves.desks().trash(), shelves.desks().quarantine());
    this.movers = new Movers(database, desks, signals.events(), signals.clock(), WINDOW);
    this.board = signals.board();
  }

  @Override
  public void run() {
    long begun = System.nanoTime();
    boolean more = true;
    try {
      while (more && System.nanoTime() - begun < LONGEST) {
        more = movers.run();
      }
      board.beat(NAME, Health.OK, more ? "moving what belonged to people who left" : "waiting");
    } catch (IOException failure) {
      board.beat(NAME, Health.WARN, String.valueOf(failure.getMessage()));
      throw new UncheckedIOException(failure);
    }
  }
}
