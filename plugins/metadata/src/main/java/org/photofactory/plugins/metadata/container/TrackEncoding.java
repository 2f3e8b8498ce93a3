package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.codec.Codecs;
import org.photofactory.plugins.metadata.codec.Ranges;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.Encoding;

/** How a track of pictures of an MP4 or QuickTime film is encoded. */
final class TrackEncoding {

  /** Where the boxes of a description of pictures start. */
  private static final int BOXES = 78;

  private static final int DESCRIPTIONS = 8;
  private static final int TRANSFER = 6;
  private static final int VP9_TRANSFER = 8;

  private TrackEncoding() {}

  /**
   * Reads it.
   *
   * @param media the boxes of the track's media
   * @param rotation by which the track is turned
   */
  static Encoding read(List<Box> media, int rotation) throws IOException {
    Optional<Box> description = description(media);
    if (description.isEmpty()) {
      return Encoding.UNKNOWN;
    }
    List<Box> boxes = Box.in(description.get().content(), BOXES);
    String codec = codec(description.get().type(), boxes);
    DynamicRange range = codec == null ? null : range(description.get().type(), codec, boxes);
    return new Encoding(codec, null, rate(media), rotation, range, null);
  }

  /** The first description of samples. */
  static Optional<Box> description(List<Box> media) throws IOException {
    Optional<ByteSource> table = Box.find(media, "minf", "stbl", "stsd");
    return table.isEmpty()
        ? Optional.empty()
        : Box.in(table.get(), DESCRIPTIONS).stream().findFirst();
  }

  private static @Nullable String codec(String mark, List<Box> boxes) throws IOException {
    Optional<Box> descriptor = Box.first(boxes, "esds");
    return (descriptor.isPresent()
            ? ElementaryStream.codec(descriptor.get().content())
            : Optional.<String>empty())
        .or(() -> Codecs.picture(mark))
        .orElse(null);
  }

  private static @Nullable DynamicRange range(String mark, String codec, List<Box> boxes)
      throws IOException {
    boolean dolby =
        mark.startsWith("dv") && !codec.equals("dvvideo")
            || boxes.stream().anyMatch(box -> box.type().matches("dv[cvw]C"));
    Optional<DynamicRange> stated = stated(boxes);
    if (dolby || stated.isPresent()) {
      return dolby ? DynamicRange.DOLBY_VISION : stated.get();
    }
    return Ranges.ofCodec(codec, configuration(boxes));
  }

  private static Optional<DynamicRange> stated(List<Box> boxes) throws IOException {
    for (Box box : boxes) {
      ByteSource content = box.content();
      boolean colours = content.has(0, "nclx") || content.has(0, "nclc");
      if (box.type().equals("colr") && colours) {
        return Ranges.ofTransfer(content.unsigned16(TRANSFER));
      }
      if (box.type().equals("vpcC")) {
        return Ranges.ofTransfer(content.unsigned8(VP9_TRANSFER));
      }
    }
    return Optional.empty();
  }

  private static @Nullable ByteSource configuration(List<Box> boxes) {
    return boxes.stream()
        .filter(box -> box.type().matches("avcC|hvcC|av1C"))
        .map(Box::content)
        .findFirst()
        .orElse(null);
  }

  /** Pictures by the length of the track, which counts also where they come irregularly. */
  private static @Nullable Double rate(List<Box> media) throws IOException {
    Optional<ByteSource> header = Box.find(media, "mdhd");
    Optional<ByteSource> sizes = Box.find(media, "minf", "stbl", "stsz");
    if (header.isEmpty() || sizes.isEmpty()) {
      return null;
    }
    boolean wide = header.get().unsigned8(0) == 1;
    double scale = header.get().unsigned32(wide ? 20 : 12);
    double length = wide ? header.get().signed64(24) : header.get().unsigned32(16);
    double rate = sizes.get().unsigned32(8) * scale / length;
    return rate > 0 && Double.isFinite(rate) ? Double.valueOf(rate) : null;
  }
}
