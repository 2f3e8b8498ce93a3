package org.photofactory.plugins.metadata.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.plugins.metadata.MetadataStage;
import org.photofactory.plugins.metadata.bytes.FileBytes;
import org.photofactory.plugins.metadata.container.ContainerReader;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.Dimensions;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/** Films and recordings of formats that only programs of the system read; the real programs. */
class LaterReadersIT {

  private static final String MADE = "creation_time=2009-05-06T07:08:09Z";
  private static final Instant MADE_AT = Instant.parse("2009-05-06T07:08:09Z");

  private static final String DRAWING =
      "%!PS-Adobe-3.0 EPSF-3.0\n%%CreationDate: 2009-05-06 07:08:09\n%%EndComments\n%%EOF\n";

  @TempDir Path folder;

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
    Programs.require("ffprobe", "ffmpeg");
    Programs.require("exiftool", "libimage-exiftool-perl");
  }

  @Test
  void a_flash_film_tells_ffprobe_when_it_was_made() throws Exception {
    MediaFacts facts = facts(film("-metadata", MADE, "film.flv"), MediaKind.VIDEO);
    assertMade(facts, "ffprobe:creation_time");
    assertSecondOfFilm(facts);
  }

  @Test
  void a_drawing_tells_exiftool_when_it_was_made() throws Exception {
    Path drawing = folder.resolve("drawing.eps");
    Files.writeString(drawing, DRAWING);
    CaptureTime time = captured(facts(drawing, MediaKind.IMAGE));
    assertThat(time.source()).isEqualTo("exiftool:CreateDate");
    assertThat(time.local()).isEqualTo(LocalDateTime.parse("2009-05-06T07:08:09"));
  }

  @Test
  void a_windows_film_is_read_without_a_program() throws Exception {
    Findings findings = new Findings();
    try (FileBytes film = FileBytes.open(film("-metadata", MADE, "film.wmv"))) {
      ContainerReader.read(film, findings);
    }
    assertThat(findings.times())
        .containsExactly(
            TimeCandidate.utc(
                TimeSource.ASF_CREATION_DATE, LocalDateTime.ofInstant(MADE_AT, ZoneOffset.UTC)));
    assertThat(findings.dimensions()).contains(new Dimensions(160, 120, 1));
    assertThat(findings.duration().orElseThrow().toMillis()).isCloseTo(1000, Offset.offset(100L));
  }

  @Test
  void an_avi_without_a_clock_may_tell_the_day() throws Exception {
    MediaFacts facts = facts(film("-metadata", "date=2009-05-06", "film.avi"), MediaKind.VIDEO);
    assertThat(captured(facts).local()).isEqualTo(LocalDateTime.parse("2009-05-06T00:00"));
  }

  @Test
  void a_transport_stream_tells_its_size_and_length() throws Exception {
    assertSecondOfFilm(facts(film("film.ts"), MediaKind.VIDEO));
  }

  @Test
  void of_music_neither_release_nor_cover_count() throws Exception {
    Path cover = make("-f", "lavfi", "-i", "color=red:s=200x200", "-frames:v", "1", "c.jpg");
    Path song =
        make(
            "-f",
            "lavfi",
            "-i",
            "sine=d=1",
            "-i",
            cover.toString(),
            "-map",
            "0:a",
            "-map",
            "1:v",
            "-metadata",
            "date=1999-01-01",
            "song.mp3");
    MediaFacts facts = facts(song, MediaKind.AUDIO);
    assertThat(facts.captured()).isNull();
    assertThat(facts.dimensions()).isNull();
    assertThat(facts.duration()).isPositive();
  }

  @Test
  void a_list_of_other_files_opens_none_of_them() throws Exception {
    Path secret = film("secret.ts");
    Path list = folder.resolve("list.mp4");
    Files.writeString(
        list, "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + secret + "\n#EXT-X-ENDLIST\n");
    MediaFacts facts = facts(list, MediaKind.VIDEO);
    assertThat(facts.dimensions()).isNull();
    assertThat(facts.duration()).isNull();
  }

  @Test
  void without_the_programs_facts_stay_unknown() throws Exception {
    Findings findings = new Findings();
    findings.readInPart();
    StageHarness harness = new StageHarness(folder).without("ffprobe", "exiftool");
    Asset film = TestAssets.of(folder.resolve("film.wmv"), MediaKind.VIDEO, "video/x-ms-wmv");
    assertThat(LaterReaders.complete(findings, film, CallPrograms.of(harness))).isPresent();
    assertThat(findings.times()).isEmpty();
    assertThat(findings.duration()).isEmpty();
  }

  @Test
  void a_film_whose_ffprobe_is_killed_is_not_settled() throws Exception {
    assertTriedAgain("ffprobe", film("film.flv"), MediaKind.VIDEO);
  }

  @Test
  void a_drawing_whose_exiftool_is_killed_is_not_settled() throws Exception {
    Path drawing = folder.resolve("drawing.eps");
    Files.writeString(drawing, "%!PS-Adobe-3.0 EPSF-3.0\n%%EndComments\n%%EOF\n");
    assertTriedAgain("exiftool", drawing, MediaKind.IMAGE);
  }

  /** Memory is short, and the system ends the largest program. */
  private void assertTriedAgain(String program, Path file, MediaKind kind) throws Exception {
    StageHarness harness =
        new StageHarness(folder).withPrograms(Programs.suicidal(folder, program));
    Asset asset = TestAssets.of(file, kind, "application/octet-stream");
    assertThat(harness.run(new MetadataStage(), asset))
        .isEqualTo(
            new Outcome.Failed(
                Blame.TRANSIENT, "CUT_SHORT", "A program was ended while it worked."));
    assertThat(harness.facts(asset)).isEmpty();
  }

  @Test
  void pictures_that_are_read_in_process_start_no_program() throws Exception {
    Asset picture = TestAssets.image(folder.resolve("NO_DATE.jpg"), "image/jpeg");
    StageHarness harness = new StageHarness(folder).without("ffprobe", "exiftool");
    assertThat(LaterReaders.complete(new Findings(), picture, CallPrograms.of(harness))).isEmpty();
  }

  /** Each line is an argument to ExifTool: such a name would have it write into a file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n-Title=owned\n-overwrite_original\nb.eps",
        "a\r\n-execute\n.eps",
        "-ver.eps",
        "#comment.eps",
        " leading space.eps",
        "trailing space .eps ",
        "touch owned|",
        "ümläut.eps"
      })
  void a_drawing_with_a_hostile_name_is_read_like_any_other(String name) throws Exception {
    Path drawing = Files.writeString(folder.resolve(name), DRAWING);
    CaptureTime time = captured(facts(drawing, MediaKind.IMAGE));
    assertThat(time.local()).isEqualTo(LocalDateTime.parse("2009-05-06T07:08:09"));
    assertThat(drawing).hasContent(DRAWING);
    assertThat(folder.resolve("owned")).doesNotExist();
  }

  private static void assertMade(MediaFacts facts, String source) {
    CaptureTime time = captured(facts);
    assertThat(time.source()).isEqualTo(source);
    assertThat(time.local()).isEqualTo(LocalDateTime.ofInstant(MADE_AT, ZoneId.systemDefault()));
  }

  private static CaptureTime captured(MediaFacts facts) {
    CaptureTime time = facts.captured();
    assertThat(time).isNotNull();
    return time;
  }

  private static void assertSecondOfFilm(MediaFacts facts) {
    assertThat(facts.dimensions()).isEqualTo(new Dimensions(160, 120, 1));
    assertThat(facts.duration().toMillis()).isCloseTo(1000, Offset.offset(100L));
  }

  private MediaFacts facts(Path file, MediaKind kind) throws Exception {
    StageHarness harness = new StageHarness(folder);
    Asset asset = TestAssets.of(file, kind, "application/octet-stream");
    harness.run(new MetadataStage(), asset);
    return harness.facts(asset).orElseThrow();
  }

  private Path film(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc=s=160x120:d=1:r=10"));
    all.addAll(List.of(arguments));
    return make(all.toArray(String[]::new));
  }

  /** Runs ffmpeg with these arguments; the last is the name of the file. */
  private Path make(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-y", "-nostdin", "-v", "error"));
    command.addAll(List.of(arguments));
    Path file = folder.resolve(command.removeLast());
    command.add(file.toString());
    Programs.Ended ended = Programs.run(Map.of(), command);
    assertThat(ended.status()).as(ended.words()).isZero();
    return file;
  }
}
