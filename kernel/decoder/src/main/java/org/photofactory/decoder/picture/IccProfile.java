package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells whether a colour profile is sRGB in fact, whatever it is called: then nothing need be
 * converted. Whatever cannot be read is not.
 */
public final class IccProfile {

  private static final int HEADER = 128;
  private static final int MOST_TAGS = 100;
  private static final double ONE = 65_536;
  private static final double TOLERANCE = 0.004;

  /** Red, green and blue as the profile of sRGB has them, adapted to D50. */
  private static final double[][] PRIMARIES = {
    {0.4361, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
  };

  /** What half of the signal is in light. */
  private static final double HALF = 0.214;

  private static final double HALF_TOLERANCE = 0.01;

  private final ByteBuffer bytes;

  private IccProfile(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Looks at primaries and at the middle of each curve. */
  public static boolean isSrgb(byte[] bytes) {
    try {
      return new IccProfile(bytes).isSrgb();
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return false;
    }
  }

  /** What it says by the numbers of H.273 (ICC.1:2022, the tag {@code cicp}). */
  public static Optional<Signal> signal(byte[] bytes) {
    try {
      return new IccProfile(bytes).signal();
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Optional<Signal> signal() {
    int at = tag("cicp");
    return at < 0
        ? Optional.empty()
        : Optional.of(new Signal(bytes.get(at + 8) & 255, bytes.get(at + 9) & 255));
  }

  private boolean isSrgb() {
    String[] colours = {"r", "g", "b"};
    for (int index = 0; index < colours.length; index++) {
      int primary = tag(colours[index] + "XYZ");
      int curve = tag(colours[index] + "TRC");
      if (primary < 0 || curve < 0 || tag("A2B0") >= 0) {
        return false;
      }
      if (!near(primary, PRIMARIES[index]) || Math.abs(half(curve) - HALF) > HALF_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private int tag(String name) {
    int count = Math.min(MOST_TAGS, bytes.getInt(HEADER));
    for (int index = 0; index < count; index++) {
      int at = HEADER + 4 + index * 12;
      if (text(at).equals(name)) {
        return bytes.getInt(at + 4);
      }
    }
    return -1;
  }

  private boolean near(int at, double[] expected) {
    for (int index = 0; index < expected.length; index++) {
      if (Math.abs(fixed(at + 8 + index * 4) - expected[index]) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /** The value of a curve in its middle. */
  private double half(int at) {
    return text(at).equals("para") ? parametric(at) : table(at);
  }

  private double table(int at) {
    int count = bytes.getInt(at + 8);
    if (count == 0) {
      return 0.5;
    }
    if (count == 1) {
      return Math.pow(0.5, Short.toUnsignedInt(bytes.getShort(at + 12)) / 256.0);
    }
    return Short.toUnsignedInt(bytes.getShort(at + 12 + (count - 1) / 2 * 2)) / 65_535.0;
  }

  private double parametric(int at) {
    double gamma = fixed(at + 12);
    return switch (bytes.getShort(at + 8)) {
      case 0 -> Math.pow(0.5, gamma);
      case 3 -> Math.pow(fixed(at + 16) * 0.5 + fixed(at + 20), gamma);
      case 4 -> Math.pow(fixed(at + 16) * 0.5 + fixed(at + 20), gamma) + fixed(at + 32);
      default -> -1;
    };
  }

  private double fixed(int at) {
    return bytes.getInt(at) / ONE;
  }

  private String text(int at) {
    byte[] name = new byte[4];
    bytes.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
