package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;

/**
 * A process that takes in an inbox with two threads until it is done, or killed by {@link KillIT}.
 */
public final class KilledIntake {

  private KilledIntake() {}

  /**
   * @param arguments folder, then address, user and password of the database
   */
  public static void main(String[] arguments) throws Exception {
    Jdbi jdbi =
        Jdbi.create(arguments[1], arguments[2], arguments[3]).installPlugin(new PostgresPlugin());
    IntakeHouse house = new IntakeHouse(Path.of(arguments[0]), new OneDatabase(jdbi));
    LedgerIntake intake = house.intake();
    intake.repair();
    System.out.println("repaired");
    try (IntakeThreads threads = new IntakeThreads(intake.of(IntakeHouse.HOME), 2)) {
      for (Path file : files(house.folder.resolve("inbox"))) {
        threads
            .submit(new Candidate(file, "20200208.jpg", "inbox", Disposal.REMOVE, null))
            .whenComplete((offer, failure) -> System.out.println("one"));
      }
    }
  }

  private static List<Path> files(Path inbox) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(inbox)) {
      stream.forEach(files::add);
    }
    return files;
  }

  private record OneDatabase(Jdbi jdbi) implements Database {
    @Override
    public DatabaseState state() {
      return new DatabaseState.Ready();
    }

    @Override
    public void awaitReady() {
      // It is.
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return false;
    }
  }
}
