package org.photofactory.plugins.video.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.video.FilmMaker;
import org.photofactory.plugins.video.Writeless;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/** Waveforms of real recordings by the real ffmpeg. */
@Timeout(300)
class WaveformStageIT {

  @TempDir Path folder;
  private StageHarness harness;
  private FilmMaker maker;

  @BeforeAll
  static void programs() throws Exception {
    Programs.require("ffmpeg");
  }

  @BeforeEach
  void open() {
    harness = new StageHarness(folder.resolve("harness"));
    maker = new FilmMaker(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "tone.mp3, libmp3lame",
    "tone.aac, aac",
    "tone.m4a, aac",
    "alac.m4a, alac",
    "tone.flac, flac",
    "tone.wav, pcm_s24le",
    "tone.ogg, libvorbis",
    "tone.opus, libopus",
    "tone.aiff, pcm_s16be",
    "tone.wma, wmav2",
    "tone.mka, aac"
  })
  void silence_is_flat_and_a_tone_is_not(String name, String codec) throws Exception {
    int[] peaks = peaks(maker.sound(name, "-c:a", codec));
    assertThat(peaks.length).isBetween(380, 1_000);
    assertThat(loudest(peaks, 0, 0.45)).as("silence").isLessThan(20);
    assertThat(loudest(peaks, 0.55, 0.95)).as("0.8 of the loudest").isBetween(180, 230);
  }

  @Test
  void two_channels_that_cancel_each_other_are_heard() throws Exception {
    Asset sound =
        maker.sound("against.wav", "-af", "pan=stereo|c0=c0|c1=-1*c0", "-c:a", "pcm_s16le");
    assertThat(loudest(peaks(sound), 0.55, 0.95)).isBetween(180, 230);
  }

  @Test
  void a_film_of_pictures_alone_has_none() throws Exception {
    Path film = maker.scenes("mute.mp4", 1, List.of("red")).original();
    Asset sound = TestAssets.of(film, MediaKind.AUDIO, "audio/mp4");
    assertThat(harness.run(new Writeless(new WaveformStage()), sound))
        .isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void the_sound_of_a_film_that_counts_as_a_recording_is_measured() throws Exception {
    Path film = Samples.file("video/earth.mov");
    assertThat(peaks(TestAssets.of(film, MediaKind.AUDIO, "audio/mp4"))).hasSizeBetween(500, 1_000);
  }

  private int[] peaks(Asset asset) throws Exception {
    assertThat(harness.run(new Writeless(new WaveformStage()), asset))
        .isInstanceOf(Outcome.Done.class);
    return Peaks.numbers(WaveformStage.peaks(asset, new Ffmpeg(harness.tools())).orElseThrow());
  }

  private static int loudest(int[] peaks, double from, double to) {
    int[] part = Arrays.copyOfRange(peaks, (int) (peaks.length * from), (int) (peaks.length * to));
    return IntStream.of(part).max().orElseThrow();
  }
}
