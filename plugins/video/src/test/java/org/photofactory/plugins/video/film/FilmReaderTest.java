package org.photofactory.plugins.video.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageHarness;

class FilmReaderTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void an_ffprobe_that_somebody_ends_tells_nothing_of_the_film() throws Exception {
    assertNotRead("kill -KILL $$", LONG);
    assertNotRead("kill -TERM $$", LONG);
  }

  @Test
  void an_ffprobe_that_takes_too_long_tells_nothing_of_the_film() throws Exception {
    assertNotRead("exec sleep 600", Duration.ofMillis(1));
  }

  @Test
  void an_ffprobe_on_a_full_disk_tells_nothing_of_the_film() throws Exception {
    assertNotRead("echo 'No space left on device' >&2; exit 1", LONG);
  }

  @Test
  void a_file_of_which_ffprobe_makes_nothing_is_an_empty_film() throws Exception {
    assertThat(FilmReader.read(ffprobe("echo 'moov atom not found' >&2; exit 1", LONG), folder))
        .extracting(Film::empty)
        .isEqualTo(true);
  }

  private void assertNotRead(String script, Duration limit) throws IOException {
    Ffmpeg ffprobe = ffprobe(script, limit);
    assertThatExceptionOfType(CutShortException.class)
        .isThrownBy(() -> FilmReader.read(ffprobe, folder));
  }

  /** One that does what a script says. */
  private Ffmpeg ffprobe(String script, Duration limit) throws IOException {
    StageHarness harness =
        new StageHarness(folder).withPrograms(Programs.scripted(folder, "ffprobe", script));
    return new Ffmpeg((command, _) -> harness.tools().run(command, limit));
  }

  @Test
  void a_phone_film_is_turned_upright() {
    Film film =
        FilmReader.parse(
            """
            streams.stream.0.codec_name="hevc"
            streams.stream.0.profile="Main 10"
            streams.stream.0.codec_type="video"
            streams.stream.0.width=1920
            streams.stream.0.height=1080
            streams.stream.0.sample_aspect_ratio="N/A"
            streams.stream.0.pix_fmt="yuv420p10le"
            streams.stream.0.color_transfer="arib-std-b67"
            streams.stream.0.field_order="unknown"
            streams.stream.0.avg_frame_rate="90000/3001"
            streams.stream.0.disposition.attached_pic=0
            streams.stream.0.side_data_list.side_data.0.rotation=-90
            streams.stream.1.codec_name="aac"
            streams.stream.1.codec_type="audio"
            streams.stream.1.channels=2
            format.format_name="mov,mp4,m4a,3gp,3g2,mj2"
            format.duration="0.300100"
            """);
    assertThat(film.video()).isNotNull();
    assertThat(film.video().shown()).isEqualTo(new PictureSize(1080, 1920));
    assertThat(film.video().rotation()).isEqualTo(1);
    assertThat(film.video().highRange()).isTrue();
    assertThat(film.video().plain()).isFalse();
    assertThat(film.audio()).containsExactly(new AudioTrack(1, "aac", 2));
    assertThat(film.seconds()).isEqualTo(0.3001);
  }

  @Test
  void a_cover_is_no_film() {
    Film film =
        FilmReader.parse(
            """
            streams.stream.0.codec_name="mp3"
            streams.stream.0.codec_type="audio"
            streams.stream.1.codec_name="mjpeg"
            streams.stream.1.codec_type="video"
            streams.stream.1.width=600
            streams.stream.1.height=600
            streams.stream.1.disposition.attached_pic=1
            format.format_name="mp3"
            """);
    assertThat(film.video()).isNull();
    assertThat(film.audio()).hasSize(1);
  }

  @Test
  void pixels_that_are_not_square_are_made_so_and_fields_are_seen() {
    Film film =
        FilmReader.parse(
            """
            streams.stream.0.codec_type="video"
            streams.stream.0.codec_name="dvvideo"
            streams.stream.0.width=720
            streams.stream.0.height=576
            streams.stream.0.sample_aspect_ratio="64:45"
            streams.stream.0.field_order="bb"
            """);
    assertThat(film.video()).isNotNull();
    assertThat(film.video().shown()).isEqualTo(new PictureSize(1024, 576));
    assertThat(film.video().interlaced()).isTrue();
  }

  @Test
  void nonsense_is_an_empty_film() {
    assertThat(FilmReader.parse("Invalid data = found\nx\n.=\n=\nformat=\n").empty()).isTrue();
  }
}
