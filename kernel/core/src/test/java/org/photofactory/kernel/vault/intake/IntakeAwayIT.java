package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.photofactory.kernel.vault.intake.IntakeHouse.HOME;
import static org.photofactory.kernel.vault.intake.IntakeHouse.candidate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.HeaderReaders;
import org.photofactory.kernel.plugins.ServiceDock;
import org.photofactory.kernel.plugins.TestTenants;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.Vault;

/** While something is away, candidates stay as they are, and nothing is taken for deleted. */
class IntakeAwayIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private IntakeHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new IntakeHouse(folder, database.database()).emptied();
  }

  @Test
  void a_vault_that_is_not_mounted() throws IOException {
    LedgerIntake intake = house.intake();
    Path file = house.jpeg("a.jpg", "one");
    Files.delete(house.root.marker());

    assertThat(refusal(intake, file).code()).isEqualTo("VAULT_AWAY");

    assertThat(file).exists();
    assertThat(house.count("asset")).isZero();
  }

  @Test
  void a_vault_that_is_mounted_again() throws IOException {
    LedgerIntake intake = house.intake();
    Path file = house.jpeg("a.jpg", "one");
    byte[] marker = Files.readAllBytes(house.root.marker());
    Files.delete(house.root.marker());
    refusal(intake, file);
    Files.write(house.root.marker(), marker);

    assertThat(intake.of(HOME).offer(candidate(file))).isInstanceOf(Offer.Accepted.class);
  }

  @Test
  void a_database_that_is_away() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    LedgerIntake intake = new IntakeHouse(folder, new AwayDatabase()).intake();

    assertThat(refusal(intake, file).code()).isEqualTo("DATABASE_AWAY");

    assertThat(file).exists();
    assertThat(house.originals()).isEmpty();
  }

  @Test
  void a_disk_that_is_nearly_full() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    IntakeStorage storage = IntakeStorage.of(house.vault, house.root, house.quarantine);
    LedgerIntake intake = house.intake(Steps.unobserved(), storage, Long.MAX_VALUE);

    assertThat(refusal(intake, file).code()).isEqualTo("DISK_FULL");

    assertThat(file).exists();
    assertThat(house.filesBelow("vault/.photofactory")).isEmpty();
  }

  @Test
  void a_file_that_grows_while_it_is_read() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    Vault slow = new GrowingSource(house.vault, file);
    IntakeStorage storage =
        new IntakeStorage(slow, house.root, house.vault::sweepStaging, house.quarantine);
    LedgerIntake intake = house.intake(Steps.unobserved(), storage, 0);

    assertThat(refusal(intake, file).code()).isEqualTo("FILE_CHANGING");

    assertThat(file).exists();
    assertThat(house.filesBelow("vault/.photofactory")).isEmpty();
    assertThat(house.count("asset")).isZero();
    assertThat(house.intake().of(HOME).offer(candidate(file))).isInstanceOf(Offer.Accepted.class);
  }

  @Test
  void an_intake_that_is_told_to_end_while_a_header_is_read() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    CountDownLatch never = new CountDownLatch(1);
    Thread intake = Thread.currentThread();
    HeaderReaders readers = new HeaderReaders(Duration.ofMinutes(1));
    ServiceDock.Mooring mooring =
        readers.dock(
            (_, _, _) -> {
              intake.interrupt();
              try {
                never.await();
              } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
              }
              return Optional.empty();
            },
            TestTenants.named("metadata", new ArrayList<>()));
    house.readers.add(readers);

    assertThat(refusal(house.intake(), file).code()).isEqualTo("INTAKE_INTERRUPTED");

    assertThat(Thread.interrupted()).isTrue();
    mooring.close();
    assertThat(file).exists();
    assertThat(house.filesBelow("vault/.photofactory")).isEmpty();
    assertThat(house.count("intake_journal")).isZero();
    assertThat(house.count("asset")).isZero();
    assertThat(house.intake().of(HOME).offer(candidate(file))).isInstanceOf(Offer.Accepted.class);
  }

  private static IntakeAwayException refusal(LedgerIntake intake, Path file) {
    return catchThrowableOfType(
        IntakeAwayException.class, () -> intake.of(HOME).offer(candidate(file)));
  }

  private record AwayDatabase() implements Database {
    @Override
    public DatabaseState state() {
      return new DatabaseState.Away("away", "wait");
    }

    @Override
    public Jdbi jdbi() {
      throw new DatabaseAwayException("away");
    }

    @Override
    public void awaitReady() throws InterruptedException {
      throw new InterruptedException("never");
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return true;
    }
  }

  /** A vault whose source is written to right after it has been read. */
  private record GrowingSource(Vault vault, Path source) implements Vault {

    @Override
    public Staged stage(InputStream in) throws IOException {
      Staged staged = vault.stage(in);
      Files.writeString(source, "more", StandardOpenOption.APPEND);
      return staged;
    }

    @Override
    public String place(Staged staged, String wantedKey) throws IOException {
      return vault.place(staged, wantedKey);
    }

    @Override
    public void discard(Staged staged) throws IOException {
      vault.discard(staged);
    }

    @Override
    public boolean exists(String key) throws IOException {
      return vault.exists(key);
    }

    @Override
    public Path open(String key) throws IOException {
      return vault.open(key);
    }

    @Override
    public String hash(String key) throws IOException {
      return vault.hash(key);
    }

    @Override
    public void trash(String key) throws IOException {
      vault.trash(key);
    }

    @Override
    public void restore(String key) throws IOException {
      vault.restore(key);
    }

    @Override
    public void purge(String key) throws IOException {
      vault.purge(key);
    }
  }
}
