package org.photofactory.distribution;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.Scripts;
import org.photofactory.distribution.plugins.TwinJar;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;

/** The web app in the system's Chromium, driven by the scripts in {@code browser}. */
class BrowserIT {

  @Test
  void dropped_files_reach_the_gallery_and_the_viewer() throws Exception {
    tell("gallery.mjs", "jpeg/DSCN0010.jpg", "orientation/Landscape_6.jpg");
  }

  @Test
  void a_page_outlives_a_server_that_goes_and_comes_back() throws Exception {
    tell("outage.mjs", "jpeg/DSCN0010.jpg");
  }

  @Test
  void everybody_comes_in_by_the_door_and_sees_only_what_is_theirs() throws Exception {
    Scripts.tellFirstRun(
        "door.mjs",
        Stream.of("jpeg/DSCN0010.jpg", "orientation/Landscape_6.jpg", "orientation/Landscape_3.jpg")
            .map(Samples::file)
            .toList());
  }

  @Test
  void a_member_edits_what_a_file_says_and_a_viewer_may_only_look() throws Exception {
    tell("edits.mjs", "jpeg/DSCN0010.jpg", "orientation/Landscape_6.jpg");
  }

  @Test
  void many_photos_are_chosen_tagged_narrowed_archived_and_brought_back() throws Exception {
    tell(
        "many.mjs",
        "jpeg/DSCN0010.jpg",
        "jpeg/Olympus C860L.jpg",
        "orientation/Landscape_6.jpg",
        "orientation/Landscape_3.jpg",
        "orientation/Landscape_1.jpg");
  }

  @Test
  void a_film_a_sound_and_a_live_photo_play_and_a_foreign_film_once_it_is_prepared()
      throws Exception {
    Programs.require("ffmpeg", "ffmpeg");
    tell(
        "media.mjs",
        "video/long_1080p_lowbitrate.mp4",
        "livephoto/IMG_3616.HEIC",
        "livephoto/IMG_3616.mov",
        "video/MVI_0121.AVI");
  }

  @Test
  void an_admin_installs_sets_switches_off_and_removes_a_plugin(@TempDir Path folder)
      throws Exception {
    Path jar = TwinJar.into(folder.resolve("hello-twin.jar"));
    Scripts.tell("plugins.mjs", List.of(Samples.file("jpeg/DSCN0010.jpg"), jar));
  }

  private static void tell(String script, String... samples) throws Exception {
    Scripts.tell(script, Arrays.stream(samples).map(Samples::file).toList());
  }
}
