package org.photofactory.kernel.config;

import java.util.List;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.kernel.programs.BroughtPrograms;

/** Settings of the kernel that concern the decoding of pictures and films. */
public final class DecoderCatalogue {

  /** As many as need to be; more would only take memory from the rest of a small machine. */
  private static final int USUAL_WORKERS = 2;

  public static final Setting<Integer> WORKERS =
      Setting.of(
          "decoder.workers",
          Kind.integerOrAuto(
              0, 64, Math.min(USUAL_WORKERS, Runtime.getRuntime().availableProcessors())),
          "auto",
          "Processes at once that decode pictures. `auto`: 2, or 1 where there is one processor"
              + " core only. 0: none; then the appliance decodes JPEG, PNG, GIF, WebP, TIFF and BMP"
              + " itself, and nothing else.");

  public static final Setting<Integer> TIME_LIMIT =
      Setting.of(
          "decoder.time-limit",
          Kind.integer(1, 3600),
          "60",
          "Seconds after which a decoder that is still busy with one picture is ended.");

  public static final Setting<Long> MEMORY =
      Setting.of("decoder.memory", Kind.size(), "400MB", "Most memory that one decoder may have.");

  public static final Setting<JpegWay> JPEG =
      Setting.of(
          "decoder.jpeg",
          Kind.choice(JpegWay.class),
          "auto",
          "Which way JPEG files go. `turbojpeg` takes the least work and makes previews up to twice"
              + " as large as they need be. `auto`: `turbojpeg` on ARM processors, elsewhere"
              + " `libvips` from version 8.15 on, or `java`.");

  public static final Setting<BroughtPrograms.Preference> PROGRAMS =
      Setting.of(
          "programs",
          Kind.choice(BroughtPrograms.Preference.class),
          "system",
          "Whose programs (ffmpeg, ffprobe) are run where there are two: `system` those that are"
              + " installed, `own` those that came with the appliance.");

  private DecoderCatalogue() {}

  static List<Setting<?>> settings() {
    return List.of(WORKERS, TIME_LIMIT, MEMORY, JPEG, PROGRAMS);
  }
}
