package org.photofactory.plugins.metadata.tags;

import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.Exposure;

/**
 * With what and how a picture was taken.
 *
 * @param camera maker, model, lens; each may be null
 * @param exposure each of its facts may be null
 */
public record Shot(Camera camera, Exposure exposure) {

  /** Twice that of the most sensitive camera sold. */
  private static final int MOST_SENSITIVE = 10_000_000;

  /** Nothing known. */
  public static final Shot UNKNOWN =
      new Shot(new Camera(null, null, null), new Exposure(null, null, null, null));

  /** Only the camera is known. */
  public static Shot with(@Nullable String make, @Nullable String model, @Nullable String lens) {
    return new Shot(new Camera(make, model, lens), UNKNOWN.exposure);
  }

  /** A camera of names as they come, cleaned. */
  public static Camera camera(
      @Nullable String make, @Nullable String model, @Nullable String lens) {
    return new Camera(Words.clean(make), Words.clean(model), Words.clean(lens));
  }

  /** An exposure without a sensitivity that no camera has. */
  public static Exposure exposure(
      @Nullable Integer iso,
      @Nullable Double seconds,
      @Nullable Double fNumber,
      @Nullable Double focalLength) {
    return new Exposure(isSensitivity(iso) ? iso : null, seconds, fNumber, focalLength);
  }

  /** These facts, completed by others. */
  public Shot or(Shot other) {
    return new Shot(or(camera, other.camera), or(exposure, other.exposure));
  }

  private static Camera or(Camera one, Camera two) {
    return new Camera(
        first(one.make(), two.make()),
        first(one.model(), two.model()),
        first(one.lens(), two.lens()));
  }

  private static Exposure or(Exposure one, Exposure two) {
    return new Exposure(
        first(one.iso(), two.iso()),
        first(one.seconds(), two.seconds()),
        first(one.fNumber(), two.fNumber()),
        first(one.focalLength(), two.focalLength()));
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T two) {
    return one == null ? two : one;
  }

  /** Whether a number can be the sensitivity of a camera. */
  static boolean isSensitivity(@Nullable Integer iso) {
    return iso != null && iso > 0 && iso <= MOST_SENSITIVE;
  }
}
