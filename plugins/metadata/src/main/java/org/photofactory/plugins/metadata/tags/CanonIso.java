package org.photofactory.plugins.metadata.tags;

import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory.CameraSettings;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory.ShotInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sensitivity of Canon's early cameras, which write it only into their own notes: as a code when it
 * was set, as two logarithms when the camera chose it. Codes and formula are those of ExifTool's
 * documentation of Canon's tags.
 */
final class CanonIso {

  /** Values above it carry the number itself. */
  private static final int NUMBER_MARK = 0x4000;

  /** Codes of ISO 50, 100, 200, 400, each one higher than the last. */
  private static final int CODE_OF_50 = 16;

  private static final int CODE_OF_400 = 19;

  private static final double STEPS_PER_STOP = 32;

  private CanonIso() {}

  static Optional<Integer> of(@Nullable CanonMakernoteDirectory notes) {
    return notes == null ? Optional.empty() : set(notes).or(() -> chosen(notes));
  }

  private static Optional<Integer> set(CanonMakernoteDirectory notes) {
    Integer code = notes.getInteger(CameraSettings.TAG_ISO);
    if (code == null || code == 0xFFFF) {
      return Optional.empty();
    }
    if (code > NUMBER_MARK) {
      return Optional.of(code & NUMBER_MARK - 1);
    }
    boolean known = code >= CODE_OF_50 && code <= CODE_OF_400;
    return known ? Optional.of(50 << code - CODE_OF_50) : Optional.empty();
  }

  /**
   * Both logarithms count 1/32 stops: the first of a multiple of ISO 100 percent, the second of
   * 100/32.
   */
  private static Optional<Integer> chosen(CanonMakernoteDirectory notes) {
    Integer auto = notes.getInteger(ShotInfo.TAG_AUTO_ISO);
    Integer base = notes.getInteger(ShotInfo.TAG_BASE_ISO);
    if (auto == null || base == null || base <= 0) {
      return Optional.empty();
    }
    double stops = (auto + base) / STEPS_PER_STOP;
    return Optional.of((int) Math.round(Math.pow(2, stops) * 100 / STEPS_PER_STOP));
  }
}
