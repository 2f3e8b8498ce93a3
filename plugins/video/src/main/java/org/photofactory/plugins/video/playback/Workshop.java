package org.photofactory.plugins.video.playback;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.making.Workbench;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.plugins.video.program.ToolMissingException;
import org.photofactory.spi.stage.Settings;

/**
 * Remembers what ffmpeg can do here; it is looked at again when the settings change. Thread-safe.
 */
final class Workshop {

  private static final int FEW_PROCESSORS = 2;
  private static final int SOME_PROCESSORS = 4;

  private record Known(String preset, boolean hardware, Workbench bench) {}

  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  Workbench bench(Ffmpeg ffmpeg, Settings settings)
      throws InterruptedException, ToolMissingException {
    String preset = preset(settings.text("preset"));
    boolean hardware = settings.flag("hardware");
    Known before = known.get();
    if (before != null && before.preset().equals(preset) && before.hardware() == hardware) {
      return before.bench();
    }
    Workbench bench = Workbench.look(ffmpeg, preset, hardware);
    known.set(new Known(preset, hardware, bench));
    return bench;
  }

  private static String preset(String word) {
    if (!word.equals("auto")) {
      if (!word.matches("[a-z]{4,9}")) {
        throw new IllegalArgumentException(
            "plugin.video.preset is auto or a preset of x264: " + word);
      }
      return word;
    }
    int processors = Runtime.getRuntime().availableProcessors();
    boolean arm = System.getProperty("os.arch", "").startsWith("aarch");
    boolean small = processors <= FEW_PROCESSORS || (arm && processors <= SOME_PROCESSORS);
    return small ? "ultrafast" : "veryfast";
  }
}
