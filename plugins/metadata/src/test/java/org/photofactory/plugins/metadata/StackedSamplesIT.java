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

  @Test
  void what_xmp_says_is_shown_of_the_photo_in_either_encoding() throws Exception {
    long dora = appliance.account("dora");
    long silent = read(appliance.offer(named("digikam-example.jpg", "dates/NO_DATE.jpg"), dora));
    read(appliance.offer(Samples.file("sidecar/digikam-example.xmp"), dora));
    read(appliance.offer(Samples.file("sidecar/2010.xmp"), dora));
    long dated = read(appliance.offer(named("2010.jpg", "jpeg/HTC Desire.jpg"), dora));

    assertThat(shown(silent))
        .containsEntry("description", "2014-Drachenfest-Waterfront-Bremen")
        .containsEntry("taken_at", "2014-04-27 12:42:47")
        .containsEntry("sort_time", "2014-04-27 12:42:47")
        .containsEntry("zone", "Europe/Berlin")
        .containsEntry("tags", "test,test2,test3");
    assertThat(shown(dated))
        .containsEntry("taken_at", "2010-09-27 14:35:33")
        .containsEntry("taken_offset", "7200")
        .containsEntry("sort_time", "2010-09-27 14:35:33");
    appliance.rerun("metadata");
    read(silent);
    assertThat(shown(silent)).containsEntry("sort_time", "2014-04-27 12:42:47");
  }

  @Test
  void takeouts_json_stands_behind_its_photo_and_tells_what_that_lacks() throws Exception {
    String album = "takeout/Takeout1/Google Photos/Album test 6-10-23/";
    long emil = appliance.account("emil");
    String one = "PXL_20231006_063000139.jpg";
    String film = "PXL_20231006_063909898.LS.mp4";
    long json = read(appliance.offer(Samples.file(album + one + ".json"), emil));
    long photo = read(appliance.offer(Samples.file(album + one), emil));
    long video = read(appliance.offer(Samples.file(album + film), emil));
    long its = read(appliance.offer(Samples.file(album + film + ".json"), emil));
    String other = "PXL_20231006_063029647.jpg";
    long silent = read(appliance.offer(named("silent.jpg", "dates/NO_DATE.jpg"), emil));
    read(
        appliance.offer(
            named("silent.jpg.supplemental-metadata.json", album + other + ".json"), emil));

    assertThat(place(json)).isEqualTo("SIDECAR " + photo);
    assertThat(place(its)).isEqualTo("SIDECAR " + video);
    assertThat(shown(photo)).containsEntry("taken_source", "exif:DateTimeOriginal");
    assertThat(shown(silent))
        .containsEntry("taken_at", "2023-10-06 08:30:29")
        .containsEntry("taken_source", "takeout:photoTakenTime")
        .containsEntry("sort_time", "2023-10-06 08:30:29")
        .containsEntry("zone", "Europe/Paris");
  }

  /** Facts that are shown, as texts. */
  private static Map<String, Object> shown(long asset) {
    return appliance
        .query(
            "select fact.description, fact.taken_at::text, fact.taken_offset::text,"
                + " fact.taken_source, fact.zone, asset.sort_time::text, (select string_agg(name,"
                + " ',' order by key) from public.asset_tag where asset_id = asset.id) as tags"
                + " from public.asset join public.shown_fact fact on fact.asset_id = asset.id"
                + " where asset.id = "
                + asset)
        .getFirst();
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
