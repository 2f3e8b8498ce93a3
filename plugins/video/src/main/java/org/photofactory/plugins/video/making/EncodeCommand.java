package org.photofactory.plugins.video.making;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.photofactory.plugins.video.film.AudioTrack;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.film.VideoTrack;
import org.photofactory.plugins.video.program.Ffmpeg;

/**
 * The words that have ffmpeg make the pieces of a variant.
 *
 * @param recipe what is made
 * @param original of what
 * @param workbench by what; its first encoder
 * @param start where it begins
 */
record EncodeCommand(Recipe recipe, Path original, Workbench workbench, Start start) {

  /** Players ask for a piece at a time; shorter ones begin sooner, longer ones need less words. */
  static final int PIECE_SECONDS = 6;

  /** Times begin here, so that none is ever below zero. */
  static final int FIRST_SECOND = 10;

  /** More pictures a second no screen shows; slow motion of phones has up to 240. */
  private static final double FASTEST = 62;

  private static final String SLOWED =
      "select='isnan(prev_selected_t)+gte(t-prev_selected_t,0.0164)'";

  /** BT.2390's reference white, and Hable's curve, which keeps colours of bright things. */
  private static final String TONE_MAPPED =
      "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
          + "zscale=t=bt709:m=bt709:r=tv";

  /**
   * Where a run begins.
   *
   * @param piece number of its first piece
   * @param second time of its first picture in the film
   */
  record Start(int piece, double second) {

    static final Start BEGINNING = new Start(0, 0);
  }

  List<String> words(Encoder encoder) {
    List<String> words = new ArrayList<>(List.of("nice", "-n", "10"));
    words.addAll(Ffmpeg.reading(reading(encoder), original));
    words.addAll(List.of("-map_metadata", "-1", "-sn", "-dn"));
    words.addAll(pictures(encoder));
    words.addAll(sound());
    words.addAll(pieces());
    return words;
  }

  private List<String> reading(Encoder encoder) {
    List<String> words = new ArrayList<>(List.of("-progress", "pipe:1"));
    if (recipe.size() != null) {
      words.addAll(encoder.before());
    }
    if (start.second() > 0) {
      words.addAll(List.of("-ss", decimal(start.second())));
    }
    return words;
  }

  private List<String> pictures(Encoder encoder) {
    VideoTrack video = recipe.film().video();
    PictureSize size = recipe.size();
    if (video == null) {
      return List.of("-vn");
    }
    List<String> words = new ArrayList<>(List.of("-map", "0:" + video.index()));
    if (size == null) {
      words.addAll(List.of("-c:v", "copy"));
      if (video.codec().equals("hevc")) {
        words.addAll(List.of("-tag:v", "hvc1"));
      }
      return words;
    }
    words.addAll(List.of("-vf", filters(video, size) + "," + encoder.filter()));
    words.addAll(encoder.words());
    words.addAll(rate(size));
    words.addAll(
        List.of("-fps_mode", "vfr", "-sc_threshold", "0", "-max_muxing_queue_size", "4096"));
    words.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*" + PIECE_SECONDS + ")"));
    return words;
  }

  private String filters(VideoTrack video, PictureSize size) {
    List<String> filters = new ArrayList<>();
    if (video.interlaced()) {
      filters.add("bwdif=mode=send_frame");
    }
    if (video.frameRate() > FASTEST) {
      filters.add(SLOWED);
    }
    filters.add("scale=%d:%d:flags=bicubic,setsar=1".formatted(size.width(), size.height()));
    if (video.highRange() && workbench.toneMapping()) {
      filters.add(TONE_MAPPED);
    }
    return String.join(",", filters);
  }

  /** Enough for anything; what moves little takes far less. */
  private static List<String> rate(PictureSize size) {
    long most = Math.clamp(size.pixels() * 3, 500_000L, 12_000_000L);
    return List.of(
        "-b:v", Long.toString(most / 2),
        "-maxrate", Long.toString(most),
        "-bufsize", Long.toString(most * 2));
  }

  private List<String> sound() {
    AudioTrack audio = recipe.audio();
    if (audio == null) {
      return List.of("-an");
    }
    List<String> words = new ArrayList<>(List.of("-map", "0:" + audio.index()));
    words.addAll(
        recipe.soundCopied()
            ? List.of("-c:a", "copy")
            : List.of("-c:a", "aac", "-b:a", "160k", "-ac", "2", "-ar", "48000"));
    return words;
  }

  private List<String> pieces() {
    List<String> words = new ArrayList<>();
    if (!recipe.fragmented()) {
      words.addAll(
          List.of(
              "-output_ts_offset", decimal(FIRST_SECOND + start.second()),
              "-muxdelay", "0",
              "-muxpreload", "0",
              "-avoid_negative_ts", "disabled"));
    }
    words.addAll(
        List.of(
            "-f", "hls",
            "-hls_time", Integer.toString(PIECE_SECONDS),
            "-hls_list_size", "0",
            "-hls_playlist_type", "event",
            "-hls_flags", "temp_file+independent_segments",
            "-start_number", Integer.toString(start.piece())));
    words.addAll(
        recipe.fragmented()
            ? List.of("-hls_segment_type", "fmp4", "-hls_fmp4_init_filename", "init.mp4")
            : List.of());
    return words;
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }
}
