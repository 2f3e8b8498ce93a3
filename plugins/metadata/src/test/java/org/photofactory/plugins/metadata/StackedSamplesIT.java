package org.photofactory.plugins.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.Samples;

/** Real files that belong together find each other by what the plugin reads in them. */
@Timeout(300)
class StackedSamplesIT {

  @TempDir static Path folder;
  static TestAppliance appliance;

  @BeforeAll
  static void open() throws Exception {
    appliance = TestAppliance.start(Path.of(System.getProperty("plugin.jar")));
  }

  @AfterAll
  static void close() {
    appliance.close();
  }

  @Test
  void a_live_photo_is_one_whichever_half_comes_first() throws Exception {
    long anna = appliance.account("anna");
    long photo = read(appliance.offer(Samples.file("livephoto/IMG_3616.HEIC")));
    long film = read(appliance.offer(Samples.file("livephoto/IMG_3616.mov")));
    long herFilm = read(appliance.offer(Samples.file("livephoto/IMG_3616.mov"), anna));
    long herPhoto = read(appliance.offer(Samples.file("livephoto/IMG_3616.HEIC"), anna));

    assertThat(place(film)).isEqualTo("LIVE " + photo);
    assertThat(place(herFilm)).isEqualTo("LIVE " + herPhoto);
    assertThat(place(photo)).isEmpty();
    appliance.rerun("metadata");
    read(photo);
    read(film);
    assertThat(place(film)).isEqualTo("LIVE " + photo);
  }

  @Test
  void the_content_identifier_is_enough_whatever_the_halves_are_called() throws Exception {
    long ben = appliance.account("ben");
    long photo = read(appliance.offer(named("a.heic", "livephoto/IMG_3616.HEIC"), ben));
    long film = read(appliance.offer(named("b.mov", "livephoto/IMG_3616.mov"), ben));

    assertThat(place(film)).isEqualTo("LIVE " + photo);
  }

  @Test
  void sidecars_stand_behind_their_photos_by_either_name() throws Exception {
    long carl = appliance.account("carl");
    long before = read(appliance.offer(Samples.file("sidecar/iphone_7.xmp"), carl));
    long phone = read(appliance.offer(Samples.file("sidecar/iphone_7.heic"), carl));
    long picture = read(appliance.offer(Samples.file("sidecar/IMG_5910.jpg"), carl));
    long after = read(appliance.offer(Samples.file("sidecar/IMG_5910.xmp"), carl));
    long whole = read(appliance.offer(Samples.file("sidecar/IMG_2477.CR2.xmp"), carl));
    long raw = read(appliance.offer(named("IMG_2477.CR2", "raw-composite/composite.CR2"), carl));
    long stranger = read(appliance.offer(Samples.file("sidecar/digikam-example.xmp"), carl));

    assertThat(place(before)).isEqualTo("SIDECAR " + phone);
    assertThat(place(after)).isEqualTo("SIDECAR " + picture);
    assertThat(place(whole)).isEqualTo("SIDECAR " + raw);
    assertThat(place(stranger)).isEmpty();
  }

  private static Path named(String name, String sample) throws IOException {
    return Files.copy(Samples.file(sample), folder.resolve(name));
  }

  private static long read(long asset) throws InterruptedException {
    appliance.awaitSettled(asset, "metadata");
    return asset;
  }

  /** For example {@code LIVE 7}; empty for what stands on its own. */
  private static String place(long asset) {
    Map<String, Object> row =
        appliance
            .query(
                "select coalesce(behind_as || ' ' || behind, '') as place from public.asset where"
                    + " id = "
                    + asset)
            .getFirst();
    return String.valueOf(row.get("place"));
  }
}
