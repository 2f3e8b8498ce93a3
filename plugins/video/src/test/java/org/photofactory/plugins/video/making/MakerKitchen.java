package org.photofactory.plugins.video.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.plugins.video.Films;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.hls.Piece;
import org.photofactory.plugins.video.hls.Variant;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.StageHarness;

/** Where films are made playable by the real ffmpeg. */
@Timeout(300)
abstract class MakerKitchen {

  static final Encoder QUICK = Encoder.software("ultrafast");

  @TempDir Path folder;
  Path scratch;
  Ffmpeg ffmpeg;
  Workbench workbench;

  @BeforeAll
  static void bringPrograms() throws Exception {
    Programs.require("ffmpeg");
  }

  @BeforeEach
  void look() throws Exception {
    StageHarness harness = new StageHarness(folder);
    scratch = harness.scratch();
    ffmpeg = new Ffmpeg(harness.tools());
    workbench = Workbench.look(ffmpeg, "ultrafast", false);
  }

  Making make(Path file, Encoder encoder, Job job) throws Exception {
    Film film = FilmReader.read(ffmpeg, file);
    Recipe recipe =
        Recipe.encoded(film, Objects.requireNonNull(film.video()), List.of(720)).getFirst();
    made = recipe.name();
    return maker(file, encoder).make(recipe, folder, job);
  }

  private String made = "";

  Maker maker(Path file, Encoder encoder) {
    Workbench bench = new Workbench(encoder, QUICK, workbench.toneMapping());
    return new Maker(ffmpeg, bench, file, scratch);
  }

  Variant variant() {
    return new Variant(folder.resolve(made));
  }

  Film made() throws Exception {
    return FilmReader.read(ffmpeg, variant().pieces().getFirst().file());
  }

  List<Double> pictures() throws Exception {
    List<Double> times = new ArrayList<>();
    for (Piece piece : variant().pieces()) {
      times.addAll(Films.times(piece.file()));
    }
    return times;
  }

  static final class ToTheEnd implements Job {
    @Override
    public boolean wanted() {
      return true;
    }

    @Override
    public void progress(double part) {
      assertThat(part).isBetween(0.0, 1.0);
    }
  }
}
