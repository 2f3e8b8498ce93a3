package org.photofactory.plugins.backupfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.Samples;

/** The plugin as people install it. */
@Timeout(300)
class BackupFolderIT {

  private static final String STAGE = "backup-folder";

  @TempDir static Path disk;
  @TempDir static Path inbox;
  static TestAppliance appliance;

  @BeforeAll
  static void open() throws Exception {
    appliance =
        TestAppliance.start(
            Map.of("PHOTOFACTORY_PLUGIN_BACKUP_FOLDER_FOLDER", disk.toString()),
            Path.of(System.getProperty("plugin.jar")));
  }

  @AfterAll
  static void close() {
    appliance.close();
  }

  @Test
  void originals_are_copied_byte_for_byte_where_people_find_them() throws Exception {
    Path photo = photo("jpeg/mongolia.jpeg");
    Path sidecar = Files.writeString(inbox.resolve("mongolia.xmp"), xmp());
    for (Path file : List.of(photo, sidecar)) {
      long asset = appliance.offer(file);
      assertThat(appliance.awaitSettled(asset, STAGE)).isEqualTo(Settled.DONE);
      assertThat(copy(asset)).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void while_its_disk_is_away_the_stage_rests_and_no_photo_is_blamed() throws Exception {
    appliance.awaitSettled(appliance.offer(photo("jpeg/elephants.jpg")), STAGE);
    Path marker = disk.resolve(".photofactory-backup");
    Path elsewhere = disk.resolve(".elsewhere");
    Files.move(marker, elsewhere);
    Path photo = photo("jpeg/DSCN0010.jpg");
    long asset = appliance.offer(photo);
    await("select 1 as one from stage where name = 'backup-folder' and state = 'PARKED'");
    assertThat(appliance.query("select * from dead_letter")).isEmpty();
    Files.move(elsewhere, marker);
    appliance.resume(STAGE);
    assertThat(appliance.awaitSettled(asset, STAGE)).isEqualTo(Settled.DONE);
    assertThat(copy(asset)).hasSameBinaryContentAs(photo);
  }

  @Test
  void a_damaged_original_replaces_no_backup_and_gets_none() throws Exception {
    long asset = appliance.offer(photo("png/density_plot.png"));
    appliance.awaitSettled(asset, STAGE);
    Path copy = copy(asset);
    byte[] good = Files.readAllBytes(copy);
    Path original = TestAppliance.folder().resolve("data/vault").resolve(key(asset));
    byte[] bad = good.clone();
    bad[bad.length / 2] ^= 1;
    Files.write(original, bad);
    appliance.rerun(STAGE);
    assertThat(appliance.awaitSettled(asset, STAGE)).isEqualTo(Settled.DONE);
    assertThat(copy).hasBinaryContent(good);
    Files.delete(copy);
    appliance.rerun(STAGE);
    assertThat(appliance.awaitSettled(asset, STAGE)).isEqualTo(Settled.DEAD);
    assertThat(copy).doesNotExist();
    assertThat(appliance.query("select code from dead_letter where asset_id = " + asset))
        .containsExactly(Map.of("code", "ORIGINAL_DAMAGED"));
    appliance.query("delete from dead_letter returning asset_id");
  }

  private static Path photo(String sample) throws IOException {
    Path original =
        Samples.all().stream()
            .filter(known -> known.file().equals(sample))
            .findFirst()
            .orElseThrow()
            .path();
    return Files.copy(original, inbox.resolve(original.getFileName()));
  }

  private static Path copy(long asset) {
    return disk.resolve(key(asset));
  }

  private static String key(long asset) {
    return String.valueOf(
        appliance
            .query("select vault_key from asset where id = " + asset)
            .getFirst()
            .get("vault_key"));
  }

  private static String xmp() {
    return """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""/></rdf:RDF></x:xmpmeta>
    """;
  }

  private static void await(String sql) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (appliance.query(sql).isEmpty()) {
      assertThat(System.nanoTime()).as(sql).isLessThan(deadline);
      LockSupport.parkNanos(50_000_000);
    }
  }
}
