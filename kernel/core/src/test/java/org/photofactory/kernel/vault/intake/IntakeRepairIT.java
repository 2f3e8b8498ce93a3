package org.photofactory.kernel.vault.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.photofactory.kernel.vault.intake.IntakeHouse.HOME;
import static org.photofactory.kernel.vault.intake.IntakeHouse.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.vault.intake.Steps.Step;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.IntakeAwayException;

/**
 * The process dies, or the database goes, right after each step; the next start finishes the work.
 */
class IntakeRepairIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private IntakeHouse house;

  /** Nothing catches it, so that nothing is cleaned up: as if the process were killed. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @BeforeEach
  void build() throws IOException {
    house = new IntakeHouse(folder, database.database()).emptied();
  }

  @ParameterizedTest
  @EnumSource
  void a_new_file_survives_a_kill_after(Step step) throws IOException {
    Path file = house.jpeg("20200208.jpg", "one");
    String hash = IntakeHouse.hash(file);

    assertThat(catchThrowable(() -> house.intake(killing(step)).of(HOME).offer(candidate(file))))
        .isInstanceOf(Killed.class);
    startAgain(file);

    assertThat(house.originals()).containsOnlyKeys("2020/2020-02-08/20200208.jpg");
    assertThat(house.originals().values()).containsExactly(hash);
    assertThat(house.count("asset")).isEqualTo(1);
    assertThat(house.count("asset_flag")).isEqualTo(1);
    assertAllIsClear();
  }

  @ParameterizedTest
  @EnumSource(names = {"STAGED", "COMMITTED", "CLEARED", "SOURCE_REMOVED"})
  void a_duplicate_survives_a_kill_after(Step step) throws IOException {
    house.intake().of(HOME).offer(candidate(house.jpeg("20200208.jpg", "one")));
    Path file = house.jpeg("b.jpg", "one");

    assertThat(catchThrowable(() -> house.intake(killing(step)).of(HOME).offer(candidate(file))))
        .isInstanceOf(Killed.class);
    startAgain(file);

    assertThat(house.originals()).hasSize(1);
    assertThat(house.count("asset")).isEqualTo(1);
    assertAllIsClear();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLEARED")
  void a_file_on_its_way_to_quarantine_survives_a_kill_after(Step step) throws IOException {
    Path file = house.write("a.jpg", "no picture".getBytes(UTF_8));
    String hash = IntakeHouse.hash(file);

    assertThat(catchThrowable(() -> house.intake(killing(step)).of(HOME).offer(candidate(file))))
        .isInstanceOf(Killed.class);
    startAgain(file);

    assertThat(house.filesBelow("quarantine").values()).containsExactly(hash);
    assertThat(house.column("select path from quarantine"))
        .containsExactlyElementsOf(house.filesBelow("quarantine").keySet());
    assertAllIsClear();
  }

  @ParameterizedTest
  @EnumSource(names = {"JOURNALLED", "PLACED", "COMMITTED", "CLEARED"})
  void a_database_that_goes_away_costs_nothing_but_time_after(Step step) throws IOException {
    Path file = house.jpeg("20200208.jpg", "one");
    LedgerIntake intake =
        house.intake(
            new Once(
                step,
                () -> {
                  throw new DatabaseAwayException("gone");
                }));

    assertThat(catchThrowable(() -> intake.of(HOME).offer(candidate(file))))
        .isInstanceOfSatisfying(
            IntakeAwayException.class, away -> assertThat(away.code()).isEqualTo("DATABASE_AWAY"));
    assertThat(file).exists();
    intake.repair();
    offerIfThere(intake, file);

    assertThat(house.originals()).hasSize(1);
    assertThat(house.count("asset")).isEqualTo(1);
    assertAllIsClear();
  }

  @Test
  void a_repair_never_takes_another_file_for_the_source() throws IOException {
    Path file = house.jpeg("20200208.jpg", "one");
    catchThrowable(() -> house.intake(killing(Step.COMMITTED)).of(HOME).offer(candidate(file)));
    Files.write(file, IntakeHouse.jpegBytes("another, written meanwhile"));

    house.intake().repair();

    assertThat(file).hasBinaryContent(IntakeHouse.jpegBytes("another, written meanwhile"));
    assertThat(house.count("intake_journal")).isZero();
  }

  @Test
  void a_repair_leaves_a_source_that_is_to_stay() throws IOException {
    Path file = house.jpeg("20200208.jpg", "one");
    catchThrowable(
        () -> house.intake(killing(Step.PLACED)).of(HOME).offer(candidate(file, Disposal.KEEP)));

    house.intake().repair();

    assertThat(file).exists();
    assertThat(house.count("asset")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"JOURNALLED", "PLACED"})
  void a_repair_can_itself_be_killed_after(Step step) throws IOException {
    Path file = house.jpeg("20200208.jpg", "one");
    catchThrowable(() -> house.intake(killing(Step.JOURNALLED)).of(HOME).offer(candidate(file)));
    catchThrowable(() -> house.intake(killing(step)).repair());

    startAgain(file);

    assertThat(house.originals()).hasSize(1);
    assertThat(house.count("asset")).isEqualTo(1);
    assertAllIsClear();
  }

  @ParameterizedTest
  @EnumSource
  void an_original_that_is_given_back_survives_a_kill_after(Step step) throws IOException {
    house.intake().of(HOME).offer(candidate(house.jpeg("20200208.jpg", "one")));
    Path original = house.root.folder().resolve("2020/2020-02-08/20200208.jpg");
    Path copy = Files.copy(original, folder.resolve("copy"));
    Files.writeString(original, "rotten");
    String hash = IntakeHouse.hash(copy);
    String rotten = IntakeHouse.hash(original);
    long asset = Long.parseLong(house.column("select id from asset").getFirst());

    assertThat(catchThrowable(() -> house.intake(killing(step)).giveBack(asset, copy)))
        .isInstanceOf(Killed.class);
    new IntakeHouse(folder, house.database).intake().giveBack(asset, copy);

    assertThat(house.originals()).isEqualTo(Map.of("2020/2020-02-08/20200208.jpg", hash));
    assertThat(house.column("select vault_key from asset"))
        .containsExactly("2020/2020-02-08/20200208.jpg");
    assertThat(house.filesBelow("quarantine").values()).containsExactly(rotten);
    assertThat(house.column("select code from quarantine")).containsExactly("CHANGED_ORIGINAL");
    assertAllIsClear();
  }

  @Test
  void only_its_own_bytes_are_given_back_to_an_original() throws IOException {
    house.intake().of(HOME).offer(candidate(house.jpeg("20200208.jpg", "one")));
    Path original = house.root.folder().resolve("2020/2020-02-08/20200208.jpg");
    Path copy = Files.copy(original, folder.resolve("copy"));
    long asset = Long.parseLong(house.column("select id from asset").getFirst());
    LedgerIntake intake = house.intake();
    assertThat(intake.giveBack(asset, copy)).isEqualTo(GivenBack.NOT_NEEDED);
    Files.delete(original);
    Path other = Files.write(folder.resolve("other"), IntakeHouse.jpegBytes("two"));

    assertThat(intake.giveBack(asset, other)).isEqualTo(GivenBack.OTHER_BYTES);
    assertThat(house.originals()).isEmpty();
    assertThat(intake.giveBack(asset, copy)).isEqualTo(GivenBack.RESTORED);
    assertThat(house.originals()).hasSize(1);
    assertAllIsClear();
  }

  /**
   * What the inbox does at the next start: repairs run by themselves, then whatever is there is
   * offered.
   */
  private void startAgain(Path file) throws IOException {
    LedgerIntake intake = new IntakeHouse(folder, house.database).intake();
    intake.repair();
    offerIfThere(intake, file);
  }

  private static void offerIfThere(LedgerIntake intake, Path file) throws IOException {
    if (Files.exists(file)) {
      intake.of(HOME).offer(candidate(file));
    }
  }

  private void assertAllIsClear() throws IOException {
    assertThat(house.filesBelow("inbox")).isEmpty();
    assertThat(house.filesBelow("vault/.photofactory")).isEmpty();
    assertThat(house.count("intake_journal")).isZero();
  }

  private static Steps killing(Step after) {
    Set<Step> deadly = Set.of(after);
    return step -> {
      if (deadly.contains(step)) {
        throw new Killed();
      }
    };
  }

  /** Strikes at the first passing of a step only. */
  private static final class Once implements Steps {

    private final Step at;
    private final Runnable strike;
    private boolean struck;

    Once(Step at, Runnable strike) {
      this.at = at;
      this.strike = strike;
    }

    @Override
    public void taken(Step step) {
      if (step == at && !struck) {
        struck = true;
        strike.run();
      }
    }
  }
}
