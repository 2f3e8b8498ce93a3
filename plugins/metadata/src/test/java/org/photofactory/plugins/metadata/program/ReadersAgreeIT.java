package org.photofactory.plugins.metadata.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.metadata.bytes.FileBytes;
import org.photofactory.plugins.metadata.container.ContainerReader;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.media.Music;
import org.photofactory.testkit.Programs;

/**
 * Films and recordings of many kinds, made by ffmpeg: what is read of them in process is what
 * ffprobe says.
 */
class ReadersAgreeIT {

  /** From the name of the box, whose times are of four bytes, to how it is turned. */
  private static final int MATRIX = 44;

  private static final String PICTURES = "-f lavfi -i testsrc=s=160x120:d=1:r=25 ";
  private static final String SOUND = "-f lavfi -i sine=d=1 ";
  private static final Music SONG = new Music("Søng", "Ann", "Album", "Several", 3, 1999, "Folk");

  @TempDir Path folder;

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
    Programs.require("ffprobe", "ffmpeg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-c:v libx264 -c:a aac film.mp4",
        "-c:v libx264 -pix_fmt yuv444p -profile:v high444 -c:a aac film.mp4",
        "-c:v libx264 -x264-params transfer=smpte2084:videoformat=pal -c:a ac3 film.mkv",
        "-c:v libx264 -bsf:v h264_metadata=transfer_characteristics=18 -c:a aac film.mp4",
        "-c:v libx264 -color_trc arib-std-b67 -c:a alac film.mov",
        "-c:v libx265 -x265-params log-level=0 -tag:v hvc1 -c:a aac film.mov",
        "-c:v libx265 -x265-params log-level=0 -pix_fmt yuv420p10 -color_trc smpte2084 film.mp4",
        "-c:v libvpx -c:a libvorbis film.webm",
        "-c:v libvpx-vp9 -c:a libopus film.webm",
        "-c:v libvpx-vp9 -pix_fmt yuv420p10 -color_trc smpte2084 -c:a libopus film.webm",
        "-c:v libvpx-vp9 -color_trc arib-std-b67 -c:a libopus film.mp4",
        "-c:v libsvtav1 -svtav1-params lookahead=0 -c:a libopus film.mp4",
        "-c:v mpeg4 -c:a libmp3lame film.avi",
        "-c:v mjpeg -c:a pcm_s16le film.avi",
        "-c:v mjpeg -c:a pcm_u8 film.avi",
        "-c:v mjpeg -c:a pcm_s16be film.mov",
        "-c:v mpeg4 -c:a pcm_s24le film.mov",
        "-c:v prores -c:a pcm_s16le film.mov",
        "-c:v mpeg4 -c:a libmp3lame film.mp4",
        "-c:v mpeg4 -c:a flac film.mkv",
        "-c:v mpeg2video -c:a mp2 film.mkv",
        "-c:v wmv2 -c:a wmav2 film.wmv",
      })
  void films_are_encoded_as_ffprobe_says(String arguments) throws Exception {
    Path film = make(PICTURES + SOUND + "-shortest " + arguments);
    Encoding told = told(film, MediaKind.VIDEO).encoding();
    Encoding read = read(film).encoding();
    assertThat(read.videoCodec()).isEqualTo(told.videoCodec());
    assertThat(read.audioCodec()).isEqualTo(told.audioCodec());
    assertThat(read.rotation()).isEqualTo(told.rotation());
    if (read.range() != null) {
      assertThat(read.range()).isEqualTo(told.range());
    }
    if (read.frameRate() != null) {
      assertThat(read.frameRate()).isCloseTo(told.frameRate(), Percentage.withPercentage(0.5));
    }
  }

  /** Only of HEVC and AV1 with more than eight bits may nothing be known without ffprobe. */
  @ParameterizedTest
  @CsvSource({
    "-c:v libx264 -bsf:v h264_metadata=transfer_characteristics=16 film.mp4, PQ",
    "-c:v libx264 -bsf:v h264_metadata=transfer_characteristics=18 film.mp4, HLG",
    "-c:v libx264 film.mp4, SDR",
    "-c:v libx265 -x265-params log-level=0 -pix_fmt yuv420p10 COLOURS arib-std-b67 a.mp4, HLG",
    "-c:v libx265 -x265-params log-level=0 -pix_fmt yuv420p10 COLOURS smpte2084 a.mov, PQ",
    "-c:v libx265 -x265-params log-level=0 film.mp4, SDR",
    "-c:v libvpx-vp9 -color_trc smpte2084 film.mkv, PQ",
    "-c:v mjpeg film.avi, SDR",
  })
  void the_range_is_read_in_process(String arguments, DynamicRange range) throws Exception {
    String all =
        arguments.replace("COLOURS", "-color_primaries bt2020 -colorspace bt2020nc -color_trc");
    assertThat(read(make(PICTURES + all)).encoding().range()).isEqualTo(range);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void a_turn_is_read_as_ffprobe_says(int degrees) throws Exception {
    Path turned = make(PICTURES + "-c:v mpeg4 film.mp4");
    byte[] film = Files.readAllBytes(turned);
    int matrix = new String(film, StandardCharsets.ISO_8859_1).indexOf("tkhd") + MATRIX;
    int across = (int) Math.round(Math.cos(Math.toRadians(degrees))) << 16;
    int down = (int) Math.round(Math.sin(Math.toRadians(degrees))) << 16;
    ByteBuffer.wrap(film)
        .putInt(matrix, across)
        .putInt(matrix + 4, down)
        .putInt(matrix + 12, -down)
        .putInt(matrix + 16, across);
    Files.write(turned, film);
    assertThat(read(turned).encoding().rotation()).isEqualTo(degrees);
    assertThat(told(turned, MediaKind.VIDEO).encoding().rotation()).isEqualTo(degrees);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-id3v2_version 3 song.mp3",
        "-id3v2_version 4 song.mp3",
        "-c:a libvorbis song.ogg",
        "-c:a libopus song.opus",
        "-c:a flac song.flac",
        "-c:a flac song.oga",
        "-c:a aac song.m4a",
        "-c:a alac song.m4a",
        "-c:a wmav2 song.wma",
        "-write_id3v2 1 song.aiff",
        "-c:a pcm_s16le song.wav",
        "-c:a pcm_f32le song.wav",
      })
  void of_music_all_is_read_in_process(String arguments) throws Exception {
    Path song = make(SOUND + words() + arguments);
    Findings read = read(song);
    Findings told = told(song, MediaKind.AUDIO);
    assertThat(read.encoding().audioCodec()).isEqualTo(told.encoding().audioCodec());
    assertThat(read.music()).isEqualTo(told.music());
    assertThat(read.music().title()).isEqualTo(SONG.title());
    assertThat(read.music().artist()).isEqualTo(SONG.artist());
    assertThat(read.music().year()).isEqualTo(SONG.year());
    read.duration()
        .ifPresent(
            length ->
                assertThat((double) length.toMillis())
                    .isCloseTo(
                        told.duration().orElseThrow().toMillis(), Percentage.withPercentage(5)));
  }

  private static String words() {
    return "-metadata title=Søng -metadata artist=Ann -metadata album=Album"
        + " -metadata album_artist=Several -metadata track=3/12 -metadata date=1999"
        + " -metadata genre=Folk ";
  }

  private static Findings read(Path file) throws IOException {
    Findings findings = new Findings();
    try (FileBytes bytes = FileBytes.open(file)) {
      ContainerReader.read(bytes, findings);
    }
    return findings;
  }

  private static Findings told(Path file, MediaKind kind) throws Exception {
    Findings findings = new Findings();
    Programs.Ended ended = Programs.run(Map.of(), Ffprobe.command(file.toString()));
    Ffprobe.read(ended.words(), kind, findings);
    return findings;
  }

  /** Runs ffmpeg with these arguments; the last is the name of the file. */
  private Path make(String arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-y", "-nostdin", "-v", "error"));
    command.addAll(List.of(arguments.split(" ")));
    Path file = folder.resolve(command.removeLast());
    command.add(file.toString());
    Programs.Ended ended = Programs.run(Map.of(), command);
    assertThat(ended.status()).as(ended.words()).isZero();
    return file;
  }
}
