package org.photofactory.plugins.metadata.codec;

import java.io.IOException;
import java.util.Set;
import org.photofactory.plugins.metadata.bytes.ByteSource;

/**
 * H.264's configuration, of whose first sequence parameter set only the transfer function is
 * wanted. What stands before it (ITU-T H.264, 7.3.2.1.1 and E.1.1) must be read over.
 */
final class AvcConfiguration {

  private static final int SETS = 5;
  private static final int FIRST_SET = 8;

  /** Nobody's parameters are longer. */
  private static final int LONGEST = 1024;

  private static final Set<Integer> PROFILES_WITH_CHROMA =
      Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

  private static final int EXTENDED_RATIO = 255;
  private static final int UNSPECIFIED = 2;

  private AvcConfiguration() {}

  /** The number of the transfer function; that of an unspecified one when none is stated. */
  static int transfer(ByteSource configuration) throws IOException {
    if (configuration.length() <= FIRST_SET || (configuration.unsigned8(SETS) & 0x1F) == 0) {
      return UNSPECIFIED;
    }
    int length = (int) Math.min(LONGEST, configuration.length() - FIRST_SET);
    Bits bits = Bits.ofUnit(configuration.read(FIRST_SET, length));
    bits.skip(8);
    skipPictures(bits);
    return bits.flag() ? transferOfUsability(bits) : UNSPECIFIED;
  }

  private static void skipPictures(Bits bits) {
    int profile = bits.read(8);
    bits.skip(16);
    bits.exponential();
    if (PROFILES_WITH_CHROMA.contains(profile)) {
      skipChroma(bits);
    }
    bits.exponential();
    skipOrder(bits, bits.exponential());
    bits.exponential();
    bits.skip(1);
    bits.exponential();
    bits.exponential();
    if (!bits.flag()) {
      bits.skip(1);
    }
    bits.skip(1);
    if (bits.flag()) {
      skipExponentials(bits, 4);
    }
  }

  private static void skipChroma(Bits bits) {
    int format = bits.exponential();
    bits.skip(format == 3 ? 1 : 0);
    skipExponentials(bits, 2);
    bits.skip(1);
    if (bits.flag()) {
      for (int list = 0; list < (format == 3 ? 12 : 8); list++) {
        if (bits.flag()) {
          skipScaling(bits, list < 6 ? 16 : 64);
        }
      }
    }
  }

  private static void skipScaling(Bits bits, int size) {
    int next = 8;
    for (int index = 0; index < size && next != 0; index++) {
      next = (next + bits.signedExponential()) & 0xFF;
    }
  }

  private static void skipOrder(Bits bits, int type) {
    if (type == 0) {
      bits.exponential();
    } else if (type == 1) {
      bits.skip(1);
      skipExponentials(bits, 2);
      skipExponentials(bits, Math.min(255, bits.exponential()));
    }
  }

  private static int transferOfUsability(Bits bits) {
    if (bits.flag() && bits.read(8) == EXTENDED_RATIO) {
      bits.skip(32);
    }
    if (bits.flag()) {
      bits.skip(1);
    }
    if (!bits.flag()) {
      return UNSPECIFIED;
    }
    bits.skip(4);
    if (!bits.flag()) {
      return UNSPECIFIED;
    }
    bits.skip(8);
    return bits.read(8);
  }

  private static void skipExponentials(Bits bits, int count) {
    for (int index = 0; index < count; index++) {
      bits.exponential();
    }
  }
}
