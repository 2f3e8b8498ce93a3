package org.photofactory.plugins.thumbnail.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One way to get a poster out of a file.
 *
 * @param before what ffmpeg is told about reading the file
 * @param after what it is told about making the picture
 */
record Attempt(List<String> before, List<String> after) {

  /** Enough frames to leave a black beginning and a title behind. */
  private static final int KEY_FRAMES = 8;

  /** Larger than any preview; films are not larger on most screens. */
  private static final int LONGEST_EDGE = 2560;

  /** Pixels of some old films are not square. */
  private static final String SQUARE = "scale=w='round(iw*sar)':h=ih,setsar=1";

  private static final String FITTED =
      "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease"
          .formatted(LONGEST_EDGE);

  /** BT.2390's reference white, and Hable's curve, which keeps colours of bright things. */
  private static final String TONE_MAPPED =
      "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
          + "zscale=t=bt709:m=bt709:r=tv";

  /** Tells the mean brightness of the picture, so that black ones are found out. */
  private static final String MEASURED =
      "format=yuv420p,signalstats,metadata=mode=print:key=lavfi.signalstats.YAVG:file=-";

  private static final String WAVES =
      "[0:a:0]aformat=channel_layouts=mono,showwavespic=s=1200x800:colors=0x3b6ea5:scale=sqrt";

  /** Ways to show a file, the best first. */
  static List<Attempt> at(Probe probe) {
    if (!probe.picture()) {
      return probe.sound() ? List.of(waves()) : List.of();
    }
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(frame(List.of("-skip_frame", "nokey"), "thumbnail=" + KEY_FRAMES, probe));
    if (probe.seconds() > 1) {
      attempts.add(frame(at(probe.seconds() / 3), "null", probe));
      attempts.add(frame(at(probe.seconds() * 2 / 3), "null", probe));
    }
    attempts.add(frame(List.of(), "null", probe));
    return attempts;
  }

  private static List<String> at(double seconds) {
    return List.of("-ss", String.format(Locale.ROOT, "%.2f", seconds));
  }

  private static Attempt frame(List<String> before, String choice, Probe probe) {
    String filters =
        String.join(
            ",",
            Stream.of(choice, SQUARE, FITTED, probe.highRange() ? TONE_MAPPED : "null", MEASURED)
                .toList());
    return new Attempt(before, List.of("-map", "0:v:0", "-vf", filters));
  }

  private static Attempt waves() {
    return new Attempt(List.of(), List.of("-filter_complex", WAVES));
  }

  /** The same without what only some builds of ffmpeg can do. */
  Attempt plain() {
    return new Attempt(
        before, after.stream().map(word -> word.replace(TONE_MAPPED, "null")).toList());
  }
}
