package org.photofactory.plugins.video.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.big;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.box;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.directory;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.directoryOf;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.film;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.ftyp;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.item;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.joined;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.jpeg;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.latin;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.longBox;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.microVideo;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.samsungTrailer;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.track;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.xmp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.testkit.Samples;

class MotionPhotosTest {

  private static final byte[] FILM = film();

  @TempDir Path folder;

  @Test
  void a_micro_video_begins_so_far_before_the_end() throws Exception {
    assertFilm(joined(jpeg(microVideo(FILM.length)), FILM));
  }

  @Test
  void properties_may_be_elements() throws Exception {
    String elements =
        "<Camera:MicroVideo>1</Camera:MicroVideo>\n"
            + "<Camera:MicroVideoOffset> %d </Camera:MicroVideoOffset>";
    assertFilm(joined(jpeg(xmp("", elements.formatted(FILM.length))), FILM));
  }

  @Test
  void a_container_tells_how_long_the_film_is() throws Exception {
    assertFilm(
        joined(
            jpeg(
                directory(
                    item("image/jpeg", "Primary", 0, 0),
                    item("video/mp4", "MotionPhoto", FILM.length, 0))),
            FILM));
  }

  @Test
  void items_of_a_container_may_be_elements_too() throws Exception {
    String item =
        """
        <rdf:li><Container:Item><Item:Mime>video/mp4</Item:Mime><Item:Length>%d</Item:Length>
        <Item:Semantic>MotionPhoto</Item:Semantic></Container:Item></rdf:li>
        """;
    byte[] words = xmp("Camera:MotionPhoto='1'", directoryOf(item.formatted(FILM.length)));
    assertFilm(joined(jpeg(words), FILM));
  }

  @Test
  void a_gain_map_may_lie_before_or_behind_the_film() throws Exception {
    byte[] map = jpeg();
    String gainMap = item("image/jpeg", "GainMap", map.length, 0);
    String motion = item("video/mp4", "MotionPhoto", FILM.length, 0);
    String primary = item("image/jpeg", "Primary", 0, 0);
    assertFilm(joined(jpeg(directory(primary, gainMap, motion)), map, FILM));
    assertFilm(joined(jpeg(directory(primary, motion, gainMap)), FILM, map));
  }

  @Test
  void padding_may_be_counted_or_not() throws Exception {
    String padded = item("video/mp4", "MotionPhoto", FILM.length, 24);
    assertFilm(joined(jpeg(directory(padded)), FILM, new byte[24]));
    assertFilm(joined(jpeg(directory(padded)), new byte[24], FILM));
  }

  @Test
  void samsung_has_a_directory_behind_the_film() throws Exception {
    assertFilm(joined(jpeg(), samsungTrailer(FILM)));
  }

  @Test
  void samsung_s_micro_video_ends_before_its_directory() throws Exception {
    byte[] trailer = samsungTrailer(FILM);
    // As after an editor that has put something behind it: the trailer is no trailer any more.
    byte[] edited = joined(trailer, new byte[3]);
    int start = edited.length - indexOf(edited, FILM);
    assertFilm(joined(jpeg(microVideo(start)), edited));
  }

  @Test
  void heic_has_a_box_for_it() throws Exception {
    byte[] picture = joined(ftyp("heic"), box("meta", new byte[40]), box("mdat", new byte[900]));
    assertFilm(joined(picture, box("mpvd", FILM)));
    assertFilm(joined(picture, longBox("mpvd", FILM), box("sefd", samsungTrailer(latin("mpv2")))));
  }

  @Test
  void the_last_box_may_reach_to_the_end() throws Exception {
    assertFilm(joined(ftyp("heic"), box("mdat", new byte[9]), big(0), latin("mpvd"), FILM));
  }

  @Test
  void samsung_s_first_heic_files_had_the_film_behind_them() throws Exception {
    assertFilm(joined(ftyp("heic"), box("mdat", new byte[900]), box("sefd", samsungTrailer(FILM))));
  }

  @Test
  void a_film_with_64_bit_lengths_is_one() throws Exception {
    byte[] film =
        joined(ftyp("isom"), longBox("moov", track("vide")), longBox("mdat", new byte[70]));
    assertThat(found(joined(jpeg(microVideo(film.length)), film))).contains(film);
  }

  @Test
  void a_gain_map_alone_is_no_motion_photo() throws Exception {
    byte[] map = jpeg();
    byte[] ultraHdr =
        joined(
            jpeg(
                xmp(
                    "",
                    directoryOf(
                        item("image/jpeg", "Primary", 0, 0),
                        item("image/jpeg", "GainMap", map.length, 0)))),
            map);
    assertThat(found(ultraHdr)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "motionphoto/pixel-motion-photo-shortened.jpg, 131582, 8730",
    "motionphoto/ss-motion-photo-shortened.jpg, 20345, 2538",
    "motionphoto/samsung-one-ui-6.heic, 452284, 3226469"
  })
  void films_of_real_motion_photos_are_found(String sample, long offset, long length)
      throws Exception {
    assertThat(Seeker.clip(Samples.file(sample))).contains(new Clip(offset, length));
  }

  @Test
  void no_other_sample_is_a_motion_photo() throws Exception {
    for (Samples.Sample sample : Samples.all()) {
      String name = sample.file();
      boolean motion = name.startsWith("motionphoto/") && !name.contains("non-");
      assertThat(Seeker.clip(Samples.file(name)).isPresent()).as(name).isEqualTo(motion);
    }
  }

  private void assertFilm(byte[] file) throws IOException {
    assertThat(found(file)).contains(FILM);
  }

  private static int indexOf(byte[] content, byte[] part) {
    return java.util.stream.IntStream.range(0, content.length)
        .filter(
            at ->
                Arrays.equals(
                    content, at, Math.min(content.length, at + part.length), part, 0, part.length))
        .findFirst()
        .orElseThrow();
  }

  private Optional<byte[]> found(byte[] file) throws IOException {
    return new Seeker(folder).found(file);
  }
}
