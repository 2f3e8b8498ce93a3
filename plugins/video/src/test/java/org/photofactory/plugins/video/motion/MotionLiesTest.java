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
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.little;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.microVideo;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.samsungTrailer;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.segment;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.track;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.xmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that say there is a film in them, and lie. */
class MotionLiesTest {

  private static final byte[] FILM = film();

  @TempDir Path folder;

  @Test
  void whoever_says_that_it_stands_still_is_believed() throws Exception {
    byte[] words =
        xmp(
            "Camera:MotionPhoto='0'",
            directoryOf(item("video/mp4", "MotionPhoto", FILM.length, 0)));
    assertThat(found(joined(jpeg(words), FILM))).isEmpty();
  }

  @Test
  void a_film_that_breaks_off_is_none() throws Exception {
    byte[] cut = Arrays.copyOf(FILM, FILM.length - 1);
    assertThat(found(joined(jpeg(microVideo(cut.length)), cut))).isEmpty();
    assertThat(found(joined(jpeg(), samsungTrailer(cut)))).isEmpty();
    assertThat(found(joined(ftyp("heic"), box("mpvd", cut)))).isEmpty();
  }

  @Test
  void what_has_no_pictures_or_no_index_is_no_film() throws Exception {
    List<byte[]> others =
        List.of(
            joined(ftyp("M4A "), box("mdat", new byte[9]), box("moov", track("soun"))),
            joined(ftyp("mp42"), box("mdat", new byte[9])),
            joined(ftyp("mp42"), box("moov", track("vide"))),
            joined(box("mdat", new byte[9]), box("moov", track("vide"))),
            joined(ftyp("heic"), box("meta", new byte[30]), box("mdat", new byte[9])));
    for (byte[] other : others) {
      assertThat(found(joined(jpeg(microVideo(other.length)), other))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 999_999_999_999L, 999_999_999_999_999L})
  void a_place_that_is_none_is_not_looked_at(long offset) throws Exception {
    assertThat(found(joined(jpeg(microVideo(offset)), FILM))).isEmpty();
    byte[] words = directory(item("video/mp4", "MotionPhoto", offset, offset));
    assertThat(found(joined(jpeg(words), FILM))).isEmpty();
  }

  @Test
  void the_whole_file_is_not_the_film_in_it() throws Exception {
    byte[] file = jpeg(microVideo(9_999));
    byte[] words = jpeg(microVideo(file.length));
    assertThat(words).hasSameSizeAs(file);
    assertThat(found(words)).isEmpty();
    assertThat(found(FILM)).as("a film is no motion photo").isEmpty();
  }

  @Test
  void boxes_within_boxes_come_to_an_end() throws Exception {
    byte[] nested = new byte[0];
    for (int depth = 0; depth < 20_000; depth++) {
      nested = depth % 100 == 0 ? box("trak", nested) : nested;
    }
    byte[] deep = joined(ftyp("mp42"), box("mdat", new byte[9]), box("moov", nested));
    assertThat(found(joined(jpeg(microVideo(deep.length)), deep))).isEmpty();
    byte[] empty = box("trak");
    byte[] many = joined(Collections.nCopies(20_000, empty).toArray(byte[][]::new));
    byte[] wide = joined(ftyp("mp42"), box("mdat", new byte[9]), box("moov", many, track("vide")));
    assertThat(found(joined(jpeg(microVideo(wide.length)), wide))).isEmpty();
  }

  @Test
  void a_directory_that_lies_finds_nothing() throws Exception {
    for (int lie : new int[] {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1_000_000}) {
      byte[] directory = joined(latin("SEFH"), little(107, lie), little(0x0a300000, lie, lie));
      byte[] trailer = joined(directory, little(directory.length), latin("SEFT"));
      assertThat(found(joined(jpeg(), FILM, trailer))).isEmpty();
      assertThat(found(joined(jpeg(), FILM, little(lie), latin("SEFT")))).isEmpty();
    }
  }

  @Test
  void entities_are_not_expanded() throws Exception {
    String bomb =
        """
        <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <x xmlns:Camera="http://ns.google.com/photos/1.0/camera/" Camera:MicroVideo="&b;"/>
        """;
    byte[] words = joined(latin("http://ns.adobe.com/xap/1.0/\0"), latin(bomb));
    assertThat(found(joined(jpeg(segment(0xe1, words)), FILM))).isEmpty();
  }

  @Test
  void little_is_read_of_a_large_file() throws Exception {
    byte[] head = jpeg(microVideo(FILM.length + 3_000_000_000L));
    Path file = folder.resolve("large.jpg");
    byte[] lastBox = box("free", new byte[0]);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(joined(head, FILM)));
      // A hole of three gigabytes, as a box of its own.
      byte[] hole =
          joined(
              big(1),
              latin("free"),
              ByteBuffer.allocate(8).putLong(3_000_000_000L - lastBox.length).array());
      channel.write(ByteBuffer.wrap(hole));
      channel.write(
          ByteBuffer.wrap(lastBox), head.length + FILM.length + 3_000_000_000L - lastBox.length);
    }
    try (PictureFile opened = PictureFile.open(file)) {
      assertThat(MotionPhotos.find(opened))
          .contains(new Clip(head.length, FILM.length + 3_000_000_000L));
      assertThat(opened.bytesRead()).isLessThan(8_000);
    }
  }

  private Optional<byte[]> found(byte[] file) throws IOException {
    return new Seeker(folder).found(file);
  }
}
