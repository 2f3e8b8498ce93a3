package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.codec.Codecs;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Encoding;

/** How a track of sound of an MP4 or QuickTime film is encoded. */
final class SoundTrack {

  private static final int VERSION = 8;
  private static final int SAMPLE_BITS = 18;

  /** Where the boxes start, by the version of the description. */
  private static final int[] BOXES = {28, 44, 64};

  /** Of version 2: bits of a sample, and how they are to be read. */
  private static final int WIDE_BITS = 48;

  private static final int WIDE_FLAGS = 52;
  private static final int WITH_FRACTION = 1;
  private static final int BIG_ENDIAN = 2;

  private SoundTrack() {}

  static void read(List<Box> media, Findings findings) throws IOException {
    Optional<Box> description = TrackEncoding.description(media);
    if (description.isPresent()) {
      String codec = codec(description.get()).orElse(null);
      findings.add(new Encoding(null, codec, null, null, null, null));
    }
  }

  private static Optional<String> codec(Box description) throws IOException {
    ByteSource content = description.content();
    int version = Math.min(2, content.unsigned16(VERSION));
    int bits = content.unsigned16(SAMPLE_BITS);
    List<Box> boxes = inside(Box.in(content, BOXES[version]));
    return switch (description.type()) {
      case "mp4a" -> ofDescriptor(boxes);
      case "sowt" -> Optional.of(Codecs.pcm("s", bits, true));
      case "twos" -> Optional.of(Codecs.pcm("s", bits, false));
      case "in24" -> Optional.of(Codecs.pcm("s", 24, isLittle(boxes)));
      case "in32" -> Optional.of(Codecs.pcm("s", 32, isLittle(boxes)));
      case "fl32" -> Optional.of(Codecs.pcm("f", 32, isLittle(boxes)));
      case "raw ", "NONE" -> Optional.of("pcm_u8");
      case "lpcm" -> version == 2 ? ofFlags(content) : Optional.empty();
      default -> Codecs.sound(description.type());
    };
  }

  private static Optional<String> ofFlags(ByteSource content) throws IOException {
    long flags = content.unsigned32(WIDE_FLAGS);
    String form = (flags & WITH_FRACTION) == 0 ? "s" : "f";
    int bits = (int) content.unsigned32(WIDE_BITS);
    return Optional.of(Codecs.pcm(form, bits, (flags & BIG_ENDIAN) == 0));
  }

  private static Optional<String> ofDescriptor(List<Box> boxes) throws IOException {
    Optional<Box> descriptor = Box.first(boxes, "esds");
    return descriptor.isPresent()
        ? ElementaryStream.codec(descriptor.get().content())
        : Optional.of("aac");
  }

  /** QuickTime puts what describes the sound into a box of its own. */
  private static List<Box> inside(List<Box> boxes) throws IOException {
    Optional<Box> wave = Box.first(boxes, "wave");
    return wave.isPresent() ? wave.get().children() : boxes;
  }

  private static boolean isLittle(List<Box> boxes) throws IOException {
    Optional<Box> order = Box.first(boxes, "enda");
    return order.isPresent() && order.get().content().unsigned16(0) == 1;
  }
}
