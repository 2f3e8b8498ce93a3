package org.photofactory.plugins.metadata.codec;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.spi.media.DynamicRange;

/** How bright films can shine, by the numbers of ITU-T H.273 and by codecs' configurations. */
public final class Ranges {

  private static final int RESERVED = 0;
  private static final int UNSPECIFIED = 2;
  private static final int PQ = 16;
  private static final int HLG = 18;

  /** Where HEVC's configuration tells the bits of a sample, less eight. */
  private static final int HEVC_DEPTH = 17;

  private static final int AV1_FLAGS = 2;
  private static final int AV1_DEEP = 0x40;

  private Ranges() {}

  /** By the number of a transfer function; empty when that says nothing. */
  public static Optional<DynamicRange> ofTransfer(int transfer) {
    return switch (transfer) {
      case RESERVED, UNSPECIFIED -> Optional.empty();
      case PQ -> Optional.of(DynamicRange.PQ);
      case HLG -> Optional.of(DynamicRange.HLG);
      default -> Optional.of(DynamicRange.SDR);
    };
  }

  /**
   * Where the container says nothing: by the codec, and its configuration. Players show as ever
   * what says nothing itself; null where only the pictures can tell, as in HEVC of ten bits.
   *
   * @param configuration as MP4 and Matroska keep it; null when there is none
   */
  public static @Nullable DynamicRange ofCodec(String codec, @Nullable ByteSource configuration)
      throws IOException {
    return switch (codec) {
      case "h264" ->
          configuration == null
              ? null
              : ofTransfer(AvcConfiguration.transfer(configuration)).orElse(DynamicRange.SDR);
      case "hevc" -> ofDepth(configuration, HEVC_DEPTH, 0x07);
      case "av1" -> ofDepth(configuration, AV1_FLAGS, AV1_DEEP);
      default -> DynamicRange.SDR;
    };
  }

  private static @Nullable DynamicRange ofDepth(
      @Nullable ByteSource configuration, int at, int more) throws IOException {
    boolean eightBits =
        configuration != null
            && configuration.length() > at
            && (configuration.unsigned8(at) & more) == 0;
    return eightBits ? DynamicRange.SDR : null;
  }
}
