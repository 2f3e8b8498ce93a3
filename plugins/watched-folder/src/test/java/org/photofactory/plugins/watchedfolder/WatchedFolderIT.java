package org.photofactory.plugins.watchedfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.Samples;

/** The plugin as people install it. */
@Timeout(300)
class WatchedFolderIT {

  private static final String NAME = "watched-folder";

  @TempDir Path disk;
  private Path folder;
  private Map<String, String> settings;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(disk.resolve("photos"));
    settings =
        Map.of(
            "PHOTOFACTORY_PLUGIN_WATCHED_FOLDER_FOLDERS",
            folder.toString(),
            "PHOTOFACTORY_PLUGIN_WATCHED_FOLDER_SCAN_INTERVAL",
            "200ms");
  }

  @Test
  void a_folder_stays_as_it_is_and_what_is_new_in_it_comes_in() throws Exception {
    Path photo = photo("jpeg/mongolia.jpeg", "holiday/mongolia.jpeg");
    photo("jpeg/mongolia.jpeg", "the same again.jpeg");
    Files.writeString(folder.resolve("letter.txt"), "no photo");
    readOnly(folder.resolve("holiday"));
    readOnly(folder);
    Map<String, String> before = state();
    try (TestAppliance appliance = start()) {
      awaitTaken(appliance, 3);
      assertThat(assets(appliance)).isEqualTo(1);
      assertThat(quarantined(appliance)).isEqualTo(1);
      assertThat(state()).isEqualTo(before);
    }
    try (TestAppliance appliance = TestAppliance.startAgain(settings)) {
      writable(folder);
      photo("jpeg/elephants.jpg", "elephants.jpg");
      awaitTaken(appliance, 4);
      assertThat(assets(appliance)).isEqualTo(2);
      // One that has been offered again would have been counted as a duplicate again.
      assertThat(duplicates(appliance)).isEqualTo(1);
      writable(folder.resolve("holiday"));
      Files.delete(photo);
      photo("jpeg/DSCN0010.jpg", "holiday/mongolia.jpeg");
      awaitTaken(appliance, 5);
      assertThat(assets(appliance)).isEqualTo(3);
    }
  }

  @Test
  void a_folder_that_is_away_is_told_and_heals_and_nothing_is_taken_for_deleted() throws Exception {
    photo("jpeg/mongolia.jpeg", "mongolia.jpeg");
    try (TestAppliance appliance = start()) {
      awaitTaken(appliance, 1);
      await("well", () -> health(appliance) == ServiceStatus.Health.OK);
      Path elsewhere = disk.resolve("pulled out");
      Files.move(folder, elsewhere);
      await("told", () -> health(appliance) == ServiceStatus.Health.WARN);
      assertThat(status(appliance).currentTask()).contains(folder + " is not there");
      Files.move(elsewhere, folder);
      await("well again", () -> health(appliance) == ServiceStatus.Health.OK);
      photo("jpeg/elephants.jpg", "elephants.jpg");
      awaitTaken(appliance, 2);
      assertThat(assets(appliance)).isEqualTo(2);
      assertThat(duplicates(appliance)).isZero();
    }
  }

  @Test
  void the_vault_itself_is_refused() throws Exception {
    Path vault = TestAppliance.folder().resolve("data/vault");
    Map<String, String> wrong =
        Map.of("PHOTOFACTORY_PLUGIN_WATCHED_FOLDER_FOLDERS", vault.toString());
    try (TestAppliance appliance = TestAppliance.start(wrong, jar())) {
      await("told", () -> health(appliance) == ServiceStatus.Health.WARN);
      assertThat(status(appliance).currentTask()).contains("the appliance's own folder");
    }
  }

  private TestAppliance start() throws Exception {
    return TestAppliance.start(settings, jar());
  }

  private static Path jar() {
    return Path.of(System.getProperty("plugin.jar"));
  }

  private Path photo(String sample, String name) throws IOException {
    Path original =
        Samples.all().stream()
            .filter(known -> known.file().equals(sample))
            .findFirst()
            .orElseThrow()
            .path();
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.copy(original, file);
  }

  private static void readOnly(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
  }

  private static void writable(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Everything in the folder with its time, the folder's own, which tells what came and went. */
  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        FileTime modified = Files.getLastModifiedTime(path);
        state.put(path.toString(), modified + " " + Files.size(path));
      }
    }
    return state;
  }

  private static void awaitTaken(TestAppliance appliance, long files) {
    await(
        files + " files",
        () -> count(appliance, "select count(*) as n from p_watched_folder.taken") >= files);
    assertThat(count(appliance, "select count(*) as n from p_watched_folder.taken"))
        .isEqualTo(files);
  }

  private static long assets(TestAppliance appliance) {
    return count(appliance, "select count(*) as n from asset");
  }

  private static long quarantined(TestAppliance appliance) {
    return count(appliance, "select count(*) as n from quarantine");
  }

  private static long duplicates(TestAppliance appliance) {
    return count(appliance, "select count(*) as n from duplicate");
  }

  private static long count(TestAppliance appliance, String sql) {
    return ((Number) appliance.query(sql).getFirst().get("n")).longValue();
  }

  private static ServiceStatus status(TestAppliance appliance) {
    return appliance.services().stream()
        .filter(service -> service.name().equals(NAME))
        .findFirst()
        .orElseThrow();
  }

  private static ServiceStatus.Health health(TestAppliance appliance) {
    return status(appliance).health();
  }

  private static void await(String what, BooleanSupplier so) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      LockSupport.parkNanos(50_000_000);
    }
  }
}
