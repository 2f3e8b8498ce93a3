package org.photofactory.testkit.media;

import java.awt.color.ColorSpace;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colour profiles made from their published numbers (ICC.1:2010). */
public final class IccProfiles {

  private static final int HEADER_LENGTH = 128;
  private static final int TAG_LENGTH = 12;
  private static final double[] WHITE = {0.9642, 1, 0.8249};

  private IccProfiles() {}

  /** Display P3: DCI-P3 primaries, D65, the curve of sRGB as a parametric one. */
  public static byte[] displayP3() {
    ByteBuffer curve = ByteBuffer.allocate(32).put(latin("para")).putInt(0);
    curve.putShort((short) 3).putShort((short) 0);
    for (double parameter : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
      curve.putInt(fixed(parameter));
    }
    double[][] primaries = {
      {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
    };
    return matrixProfile(primaries, curve.array());
  }

  /** Adobe RGB (1998): gamma 2.2. */
  public static byte[] adobeRgb() {
    ByteBuffer curve = ByteBuffer.allocate(16).put(latin("curv")).putInt(0);
    curve.putInt(1).putShort((short) 0x0233);
    double[][] primaries = {
      {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
    };
    return matrixProfile(primaries, curve.array());
  }

  /**
   * A made-up press whose cyan prints like {@code cyan}: its 16 combinations of full inks stand in
   * a table.
   *
   * @param cyan sRGB of full cyan ink, three values from 0 to 1
   */
  public static byte[] press(float[] cyan) {
    ByteBuffer table = ByteBuffer.allocate(48 + 4 * 256 + 16 * 3 + 3 * 256);
    table.put(latin("mft1")).putInt(0).put(new byte[] {4, 3, 2, 0});
    for (int index = 0; index < 9; index++) {
      table.putInt(fixed(index % 4 == 0 ? 1 : 0));
    }
    putRamps(table, 4);
    for (int inks = 0; inks < 16; inks++) {
      table.put(lab(paper(inks, cyan)));
    }
    putRamps(table, 3);
    return profile("prtr", "CMYK", "Lab ", Map.of("A2B0", table.array(), "wtpt", xyz(WHITE)));
  }

  /** What full inks leave of the light: bit 3 cyan, bit 2 magenta, bit 1 yellow, bit 0 black. */
  private static float[] paper(int inks, float[] cyan) {
    float light = (inks & 1) == 0 ? 1 : 0;
    float[] rgb = {light, light, light};
    for (int channel = 0; channel < 3; channel++) {
      rgb[channel] *= (inks & 8) == 0 ? 1 : cyan[channel];
    }
    rgb[1] *= (inks & 4) == 0 ? 1 : 0;
    rgb[2] *= (inks & 2) == 0 ? 1 : 0;
    return rgb;
  }

  private static byte[] lab(float[] rgb) {
    float[] xyz = ColorSpace.getInstance(ColorSpace.CS_sRGB).toCIEXYZ(rgb);
    double x = curve(xyz[0] / WHITE[0]);
    double y = curve(xyz[1] / WHITE[1]);
    double z = curve(xyz[2] / WHITE[2]);
    return new byte[] {
      (byte) Math.round((116 * y - 16) * 2.55),
      (byte) Math.round(500 * (x - y) + 128),
      (byte) Math.round(200 * (y - z) + 128)
    };
  }

  private static double curve(double value) {
    return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
  }

  private static void putRamps(ByteBuffer table, int count) {
    for (int index = 0; index < count * 256; index++) {
      table.put((byte) index);
    }
  }

  private static byte[] matrixProfile(double[][] primaries, byte[] curve) {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", xyz(WHITE));
    tags.put("rXYZ", xyz(primaries[0]));
    tags.put("gXYZ", xyz(primaries[1]));
    tags.put("bXYZ", xyz(primaries[2]));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return profile("mntr", "RGB ", "XYZ ", tags);
  }

  private static byte[] profile(
      String device, String colours, String connection, Map<String, byte[]> tags) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ByteBuffer table = ByteBuffer.allocate(4 + tags.size() * TAG_LENGTH).putInt(tags.size());
    int start = HEADER_LENGTH + table.capacity();
    tags.forEach(
        (name, tag) -> {
          table.put(latin(name)).putInt(start + content.size()).putInt(tag.length);
          content.writeBytes(tag);
        });
    ByteBuffer profile = ByteBuffer.allocate(start + content.size());
    profile.putInt(profile.capacity()).putInt(0).putInt(0x02400000);
    profile.put(latin(device)).put(latin(colours)).put(latin(connection));
    profile.position(36).put(latin("acsp"));
    profile.position(68);
    for (double value : WHITE) {
      profile.putInt(fixed(value));
    }
    return profile.position(HEADER_LENGTH).put(table.array()).put(content.toByteArray()).array();
  }

  private static byte[] xyz(double[] values) {
    ByteBuffer tag = ByteBuffer.allocate(20).put(latin("XYZ ")).putInt(0);
    for (double value : values) {
      tag.putInt(fixed(value));
    }
    return tag.array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
