package org.photofactory.kernel.config;

import java.util.List;
import java.util.Locale;

/** Settings of the kernel that concern the decoding of pictures. */
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

  public static final Setting<Boolean> FAST_JPEG =
      Setting.of(
          "decoder.fast-jpeg",
          Kind.flagOrAuto(isSmall(System.getProperty("os.arch"))),
          "auto",
          "Makes JPEG previews twice as fast, but up to twice as large as they need be. `auto`: on"
              + " ARM processors only.");

  private DecoderCatalogue() {}

  static List<Setting<?>> settings() {
    return List.of(WORKERS, TIME_LIMIT, MEMORY, FAST_JPEG);
  }

  static boolean isSmall(String architecture) {
    String name = architecture.toLowerCase(Locale.ROOT);
    return name.startsWith("arm") || name.equals("aarch64");
  }
}
