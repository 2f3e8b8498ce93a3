package org.photofactory.plugins.video.shots;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.plugins.video.shots.Look.Print;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.ToolException;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/** Takes pictures out of one film, into one folder. One use, one thread. */
public final class Camera {

  /** More is never asked for; a film whose times jump about would fill the disk. */
  private static final int MOST = 1_000;

  /** After so many moments at which there is nothing, the rest is believed to be as empty. */
  private static final int PATIENCE = 3;

  private static final Duration LEAP = Duration.ofSeconds(30);

  /** Films of this size exist; more takes more memory than a picture is worth. */
  private static final List<String> SANE = List.of("-max_pixels", "80000000");

  /** Frames between are neither read, where the container allows that, nor decoded. */
  private static final List<String> KEY_FRAMES =
      List.of("-discard:v", "nokey", "-skip_frame", "nokey", "-threads", "1");

  private final Ffmpeg ffmpeg;
  private final Path film;
  private final Path folder;
  private int takes;

  /**
   * @param folder an empty folder for the pictures
   */
  public Camera(Ffmpeg ffmpeg, Path film, Path folder) {
    this.ffmpeg = ffmpeg;
    this.film = film;
    this.folder = folder;
  }

  /** Which frames of a film are looked at. */
  public enum Frames {
    /** Those that stand on their own, which is quick. */
    KEY,
    /** All of them. */
    ALL
  }

  /**
   * Walks through the film from its beginning.
   *
   * @param apart seconds between two pictures, at least
   * @return pictures by time; none when nothing can be decoded, or not within the limit
   */
  public List<Shot> walk(Frames frames, double apart, Look look, Duration limit)
      throws IOException, InterruptedException, ToolException {
    List<Shot> shots = walkOnce(frames, apart, look, limit);
    return shots.isEmpty() && look.mapped() ? walkOnce(frames, apart, look.plain(), limit) : shots;
  }

  /**
   * The last key frame before each of some moments, or the one next to it.
   *
   * @return in the order of the moments, without those at which nothing can be decoded; what is not
   *     reached within the limit is left out
   */
  public List<Shot> leap(List<Double> moments, Look look, Duration limit)
      throws IOException, InterruptedException, ToolException {
    List<Shot> shots = new ArrayList<>();
    long end = System.nanoTime() + limit.toNanos();
    int missed = 0;
    for (double moment : moments) {
      if (missed == PATIENCE || System.nanoTime() - end > 0) {
        break;
      }
      Optional<Shot> shot = at(moment, look);
      missed = shot.isPresent() ? 0 : missed + 1;
      shot.ifPresent(shots::add);
    }
    return shots;
  }

  private Optional<Shot> at(double seconds, Look look)
      throws IOException, InterruptedException, ToolException {
    Optional<Shot> shot = atOnce(seconds, look);
    return shot.isEmpty() && look.mapped() ? atOnce(seconds, look.plain()) : shot;
  }

  /**
   * How much each key frame differs from the one before it, without keeping pictures.
   *
   * @param apart seconds between two that are compared, at least
   * @return by time; none when nothing can be decoded, or not within the limit
   */
  public List<Beat> beats(double apart, Duration limit) throws InterruptedException, ToolException {
    List<String> command = command(KEY_FRAMES);
    command.addAll(List.of("-map", "0:V:0", "-vf", chosen(apart) + Beats.FILTERS));
    command.addAll(List.of("-f", "null", "-"));
    Beats beats = new Beats();
    return inTime(ffmpeg.run(command, limit, beats)) ? beats.all() : List.of();
  }

  private List<Shot> walkOnce(Frames frames, double apart, Look look, Duration limit)
      throws IOException, InterruptedException, ToolException {
    List<String> reading = frames == Frames.KEY ? KEY_FRAMES : List.of("-threads", "2");
    return take(command(reading), chosen(apart) + look.filters(), look.print(), limit);
  }

  private Optional<Shot> atOnce(double seconds, Look look)
      throws IOException, InterruptedException, ToolException {
    List<String> reading = new ArrayList<>(KEY_FRAMES);
    reading.addAll(List.of("-noaccurate_seek", "-ss", String.format(Locale.ROOT, "%.3f", seconds)));
    List<String> command = command(reading);
    // Times count from the moment that was sought: the key frame before it has a negative one.
    return take(command, look.filters() + ",trim=end_frame=1", look.print(), LEAP).stream()
        .map(shot -> new Shot(Math.max(0, seconds + shot.seconds()), shot.file()))
        .findFirst();
  }

  /** Each file is named by its time in milliseconds. */
  private List<Shot> take(List<String> command, String filters, Print print, Duration limit)
      throws IOException, InterruptedException, ToolException {
    Path here = Files.createDirectories(folder.resolve("take" + ++takes));
    command.addAll(List.of("-map", "0:V:0", "-vf", filters));
    command.addAll(List.of("-fps_mode", "passthrough", "-enc_time_base", "1:1000"));
    command.addAll(List.of("-frames:v", Integer.toString(MOST), "-frame_pts", "1"));
    command.addAll(print.words());
    command.add(here.toString().replace("%", "%%") + "/%d" + print.suffix());
    return inTime(ffmpeg.run(command, limit)) ? shots(here) : List.of();
  }

  /** A film that takes longer than it may is too much for this machine, today and tomorrow. */
  private static boolean inTime(ToolResult result) throws CutShortException {
    if (!result.timedOut()) {
      result.whole();
    }
    return !result.timedOut();
  }

  private static String chosen(double apart) {
    return String.format(
        Locale.ROOT, "select='isnan(prev_selected_t)+gte(t-prev_selected_t,%.3f)',", apart);
  }

  /** Nobody waits for it. */
  private List<String> command(List<String> reading) {
    List<String> command = new ArrayList<>(List.of("nice", "-n", "10"));
    List<String> sane = new ArrayList<>(SANE);
    sane.addAll(reading);
    command.addAll(Ffmpeg.reading(sane, film));
    return command;
  }

  private static List<Shot> shots(Path folder) throws IOException {
    List<Shot> shots = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        long milliseconds = Long.parseLong(name.substring(0, name.indexOf('.')));
        shots.add(new Shot(milliseconds / 1000.0, file));
      }
    }
    shots.sort(Comparator.comparingDouble(Shot::seconds));
    return shots;
  }
}
