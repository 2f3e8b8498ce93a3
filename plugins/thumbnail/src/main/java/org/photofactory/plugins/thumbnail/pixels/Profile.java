package org.photofactory.plugins.thumbnail.pixels;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import org.jspecify.annotations.Nullable;

/** The way from a picture's own colours to sRGB, through the JDK's colour management. */
final class Profile {

  /** Steps along each axis of the probe that tells whether a profile is sRGB in fact. */
  private static final int PROBE_STEPS = 5;

  private static final int PROBE_TOLERANCE = 2;

  /** Null: there is no profile to apply. */
  private final @Nullable ColorConvertOp toSrgb;

  private Profile(@Nullable ColorConvertOp toSrgb) {
    this.toSrgb = toSrgb;
  }

  /**
   * The profile in {@code bytes}, or none when they are null, broken, or meant for other channels.
   */
  static Profile of(byte @Nullable [] bytes, int channels) {
    if (bytes == null) {
      return new Profile(null);
    }
    try {
      ICC_Profile own = ICC_Profile.getInstance(bytes);
      if (own.getNumComponents() != channels) {
        return new Profile(null);
      }
      ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
      Profile profile = new Profile(new ColorConvertOp(new ICC_Profile[] {own, srgb}, null));
      return profile.changesNothing(channels) ? new Profile(null) : profile;
    } catch (RuntimeException broken) {
      // The colour management throws CMMException, ProfileDataException and
      // IllegalArgumentException
      // for profiles that it cannot use; every viewer shows such pictures as if they were sRGB.
      return new Profile(null);
    }
  }

  /** True when three channels are sRGB and one channel is sRGB's grey. */
  boolean isSrgb() {
    return toSrgb == null;
  }

  /** RGB pixels in sRGB. */
  Pixels toSrgb(Pixels pixels) {
    if (toSrgb != null) {
      byte[] samples = new byte[Math.toIntExact(pixels.size().area() * 3)];
      Pixels converted = new Pixels(pixels.size(), 3, samples);
      toSrgb.filter(pixels.raster(), converted.raster());
      return converted;
    }
    return pixels.channels() == 4 ? inkOnPaper(pixels) : pixels;
  }

  /** Ink without a profile: each ink takes away its share of light. */
  private static Pixels inkOnPaper(Pixels cmyk) {
    byte[] samples = new byte[Math.toIntExact(cmyk.size().area() * 3)];
    byte[] ink = cmyk.samples();
    for (int from = 0, to = 0; from < ink.length; from += 4, to += 3) {
      int light = 255 - (ink[from + 3] & 255);
      for (int channel = 0; channel < 3; channel++) {
        samples[to + channel] = (byte) (((255 - (ink[from + channel] & 255)) * light + 127) / 255);
      }
    }
    return new Pixels(cmyk.size(), 3, samples);
  }

  /**
   * Many pictures carry sRGB under one of many names; a few colours tell it faster than a
   * conversion.
   */
  private boolean changesNothing(int channels) {
    if (channels != 3) {
      return false;
    }
    Pixels probe = probe();
    byte[] after = toSrgb(probe).samples();
    for (int index = 0; index < after.length; index++) {
      int difference = (after[index] & 255) - (probe.samples()[index] & 255);
      if (Math.abs(difference) > PROBE_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private static Pixels probe() {
    int count = PROBE_STEPS * PROBE_STEPS * PROBE_STEPS;
    byte[] samples = new byte[count * 3];
    int step = 255 / (PROBE_STEPS - 1);
    for (int colour = 0; colour < count; colour++) {
      samples[colour * 3] = (byte) (colour % PROBE_STEPS * step);
      samples[colour * 3 + 1] = (byte) (colour / PROBE_STEPS % PROBE_STEPS * step);
      samples[colour * 3 + 2] = (byte) (colour / PROBE_STEPS / PROBE_STEPS * step);
    }
    return new Pixels(new Size(count, 1), 3, samples);
  }
}
