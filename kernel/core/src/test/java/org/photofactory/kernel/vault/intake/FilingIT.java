package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.photofactory.kernel.vault.intake.IntakeHouse.HOME;
import static org.photofactory.kernel.vault.intake.IntakeHouse.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.media.CaptureTime;

class FilingIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private IntakeHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new IntakeHouse(folder, database.database()).emptied();
  }

  @Test
  void different_files_of_one_name_are_kept_apart() throws IOException {
    Path first = house.jpeg("20200208.jpg", "one");
    house.intake().of(HOME).offer(candidate(first));
    house.intake().of(HOME).offer(candidate(house.jpeg("20200208.jpg", "two")));

    assertThat(house.originals())
        .containsOnlyKeys("2020/2020-02-08/20200208.jpg", "2020/2020-02-08/20200208 (1).jpg");
    assertThat(house.column("select file_name from asset"))
        .containsExactly("20200208.jpg", "20200208.jpg");
  }

  @Test
  void a_file_is_filed_under_the_time_of_its_header() throws IOException {
    house.readers.add(
        (file, kind, mime) -> {
          throw new IllegalStateException("readers may fail");
        });
    house.readers.add((file, kind, mime) -> taken("2014-05-06T07:08:09"));

    house.intake().of(HOME).offer(candidate(house.jpeg("a.jpg", "one")));

    assertThat(house.originals()).containsOnlyKeys("2014/2014-05-06/a.jpg");
    assertThat(house.column("select sort_time::text from asset"))
        .containsExactly("2014-05-06 07:08:09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:12:00", "2040-02-06T06:28:15", "1904-01-01T00:00:00"})
  void a_clock_that_was_never_set_is_not_believed(String time) throws IOException {
    house.readers.add((file, kind, mime) -> taken(time));
    Path file = house.jpeg("a.jpg", "one");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-08-07T06:05:04Z")));

    house.intake().of(HOME).offer(candidate(file));

    assertThat(house.originals()).containsOnlyKeys("2019/2019-08-07/a.jpg");
  }

  @Test
  void a_file_without_any_believable_time_is_filed_under_today() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    house.intake().of(HOME).offer(candidate(file));

    assertThat(house.originals()).containsOnlyKeys("2026/2026-11-21/a.jpg");
  }

  @ParameterizedTest
  @ValueSource(longs = {67_767_976_233_532_799L, -67_767_976_233_532_799L})
  void a_year_that_no_calendar_holds_is_no_hindrance(long seconds) throws Exception {
    Path memory = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(memory), "needs a file system that keeps any time");
    Path file = Files.createTempFile(memory, "photo", ".jpg");
    Files.write(file, IntakeHouse.jpegBytes("one"));
    // Java itself would cut it down to the year 2262.
    new ProcessBuilder("touch", "-d", "@" + seconds, file.toString()).start().waitFor();

    house
        .intake()
        .of(HOME)
        .offer(new Candidate(file, "a.jpg", "inbox", Disposal.REMOVE, Instant.MAX));

    assertThat(house.originals()).containsOnlyKeys("2026/2026-11-21/a.jpg");
    assertThat(house.column("select modified_at from asset")).containsOnlyNulls();
  }

  @Test
  void what_the_bringer_says_counts_when_the_file_is_silent() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    Instant said = Instant.parse("2011-12-13T14:15:16Z");

    house.intake().of(HOME).offer(new Candidate(file, "a.jpg", "upload", Disposal.REMOVE, said));

    assertThat(house.originals()).containsOnlyKeys("2011/2011-12-13/a.jpg");
  }

  @Test
  void a_hostile_name_is_remembered_but_not_used() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    String name = "../../20200208\n\0" + "😀".repeat(300) + ".jpg";

    house.intake().of(HOME).offer(new Candidate(file, name, "upload", Disposal.REMOVE, null));

    String key = house.column("select vault_key from asset").getFirst();
    assertThat(key).startsWith("2020/2020-02-08/20200208😀").endsWith("😀.jpg");
    assertThat(house.vault.open(key)).exists();
    assertThat(house.column("select file_name from asset")).containsExactly(name.replace("\0", ""));
  }

  private static Optional<CaptureTime> taken(String local) {
    return Optional.of(
        new CaptureTime(
            LocalDateTime.parse(local), null, "test", null, CaptureTime.Confidence.CERTAIN));
  }
}
