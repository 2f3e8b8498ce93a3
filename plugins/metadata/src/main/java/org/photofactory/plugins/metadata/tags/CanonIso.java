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

  /** No code, though it is above the mark. */
  private static final int NOT_APPLICABLE = 0x7FFF;

  private static final double STEPS_PER_STOP = 32;

  private CanonIso() {}

  static Optional<Integer> of(@Nullable CanonMakernoteDirectory notes) {
    return notes == null
        ? Optional.empty()
        : of(
            notes.getInteger(CameraSettings.TAG_ISO),
            notes.getInteger(ShotInfo.TAG_AUTO_ISO),
            notes.getInteger(ShotInfo.TAG_BASE_ISO));
  }

  /**
   * By the numbers that the camera notes, each null when it does not.
   *
   * @param code what was set
   * @param auto what the camera chose, as a logarithm
   * @param base what that multiplies, as a logarithm
   */
  static Optional<Integer> of(
      @Nullable Integer code, @Nullable Integer auto, @Nullable Integer base) {
    return set(code).or(() -> chosen(auto, base));
  }

  private static Optional<Integer> set(@Nullable Integer code) {
    if (code == null || code == 0xFFFF || code == NOT_APPLICABLE) {
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
  private static Optional<Integer> chosen(@Nullable Integer auto, @Nullable Integer base) {
    if (auto == null || base == null || base <= 0) {
      return Optional.empty();
    }
    double stops = (auto + base) / STEPS_PER_STOP;
    return Optional.of((int) Math.round(Math.pow(2, stops) * 100 / STEPS_PER_STOP));
  }
}
