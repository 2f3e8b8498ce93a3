package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.photofactory.plugins.thumbnail.pixels.Colours;
import org.photofactory.plugins.thumbnail.pixels.Size;

/**
 * What a JPEG file says about its frame (ITU-T T.81, B.2.2), and the two markers that tell what the
 * components mean.
 *
 * @param process which kind of frame, the marker's low byte: {@code 0xc0} baseline, {@code 0xc2}
 *     progressive, …
 * @param precision bits per sample
 * @param size as stored
 * @param componentIds one per component
 * @param jfif true when there is a JFIF marker
 * @param adobeTransform the transform byte of Adobe's marker; {@link #NO_ADOBE} without such a
 *     marker
 */
record JpegFrame(
    int process, int precision, Size size, int[] componentIds, boolean jfif, int adobeTransform) {

  static final int NO_ADOBE = -1;

  private static final int PROGRESSIVE = 0xc2;
  private static final int LOSSLESS = 0xc3;
  private static final int[] RGB_IDS = {'R', 'G', 'B'};

  /** True for the markers SOF0 to SOF15 without DHT, JPG and DAC, which lie between them. */
  static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  static JpegFrame read(int marker, ByteBuffer content) throws IOException {
    if (content.limit() < 6) {
      throw new IOException("short frame header");
    }
    int height = content.getShort(1) & 0xffff;
    int width = content.getShort(3) & 0xffff;
    int[] ids = new int[content.get(5) & 255];
    if (width == 0 || height == 0 || content.limit() < 6 + ids.length * 3) {
      throw new IOException("impossible frame header");
    }
    for (int index = 0; index < ids.length; index++) {
      ids[index] = content.get(6 + index * 3) & 255;
    }
    return new JpegFrame(
        marker, content.get(0) & 255, new Size(width, height), ids, false, NO_ADOBE);
  }

  JpegFrame withMarkers(boolean seenJfif, int transform) {
    return new JpegFrame(process, precision, size, componentIds, seenJfif, transform);
  }

  /** True when all of a block stands in one place. */
  boolean baseline() {
    return process < PROGRESSIVE;
  }

  /** True when the decoder must hold all coefficients in memory. */
  boolean progressive() {
    return process == PROGRESSIVE;
  }

  /** True when the JDK's decoder (libjpeg 6b) can read it: Huffman coded DCT with 8 bits. */
  boolean ordinary() {
    return process >= 0xc0 && process <= PROGRESSIVE && precision == 8 && colours().isPresent();
  }

  /** True when no decoder here can read it: arithmetic coding, layers, 12 bits. */
  boolean exotic() {
    return process > LOSSLESS || process < LOSSLESS && precision != 8;
  }

  /** What the components mean, after the rules of libjpeg, which all browsers follow. */
  Optional<Colours> colours() {
    return switch (componentIds.length) {
      case 1 -> Optional.of(Colours.GREY);
      case 3 -> Optional.of(threeComponents());
      case 4 -> Optional.of(fourComponents());
      default -> Optional.empty();
    };
  }

  private Colours threeComponents() {
    if (jfif) {
      return Colours.YCC;
    }
    boolean rgb =
        adobeTransform == NO_ADOBE ? Arrays.equals(componentIds, RGB_IDS) : adobeTransform == 0;
    return rgb ? Colours.RGB : Colours.YCC;
  }

  private Colours fourComponents() {
    return switch (adobeTransform) {
      case NO_ADOBE -> Colours.CMYK;
      case 2 -> Colours.INVERTED_YCCK;
      default -> Colours.INVERTED_CMYK;
    };
  }
}
