package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.codec.Codecs;
import org.photofactory.plugins.metadata.codec.Ranges;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.Encoding;

/** A track of a Matroska or WebM film: size, codec, frame rate, colours. */
final class MatroskaTrack {

  private static final int CODEC = 0x86;
  private static final int CODEC_PRIVATE = 0x63A2;
  private static final int FRAME_LENGTH = 0x23E383;
  private static final int VIDEO = 0xE0;
  private static final int SOUND = 0xE1;
  private static final int SOUND_BITS = 0x6264;
  private static final int WIDTH = 0xB0;
  private static final int HEIGHT = 0xBA;
  private static final int COLOURS = 0x55B0;
  private static final int TRANSFER = 0x55BA;

  /** How the pictures are turned; only a program of the system takes it apart. */
  private static final int PROJECTION = 0x7670;

  private static final int ADDITION = 0x41E4;
  private static final int ADDITION_KIND = 0x41E7;

  /** The kinds dvcC, dvvC and dvwC. */
  private static final List<Long> DOLBY = List.of(0x64766343L, 0x64767643L, 0x64767743L);

  private static final double NANOS = 1e9;
  private static final int LONGEST_NAME = 64;

  private final List<EbmlElement> parts;

  private MatroskaTrack(List<EbmlElement> parts) {
    this.parts = parts;
  }

  static void read(List<EbmlElement> parts, Findings findings) throws IOException {
    MatroskaTrack track = new MatroskaTrack(parts);
    Optional<EbmlElement> video = first(parts, VIDEO);
    Optional<EbmlElement> sound = first(parts, SOUND);
    if (video.isPresent() && !findings.sized()) {
      List<EbmlElement> picture = EbmlElement.in(video.get().content());
      findings.size(number(picture, WIDTH), number(picture, HEIGHT));
      findings.add(track.pictures(picture));
    } else if (sound.isPresent()) {
      String codec = track.soundCodec(EbmlElement.in(sound.get().content()));
      findings.add(new Encoding(null, codec, null, null, null, null));
    }
  }

  private Encoding pictures(List<EbmlElement> picture) throws IOException {
    String codec = Codecs.matroska(name()).orElse(null);
    long length = number(parts, FRAME_LENGTH);
    Integer rotation = first(picture, PROJECTION).isPresent() ? null : Integer.valueOf(0);
    return new Encoding(
        codec,
        null,
        length > 0 ? Double.valueOf(NANOS / length) : null,
        rotation,
        codec == null ? null : range(codec, picture),
        null);
  }

  private @Nullable DynamicRange range(String codec, List<EbmlElement> picture) throws IOException {
    for (EbmlElement part : parts) {
      if (part.id() == ADDITION
          && DOLBY.contains(number(EbmlElement.in(part.content()), ADDITION_KIND))) {
        return DynamicRange.DOLBY_VISION;
      }
    }
    Optional<EbmlElement> colours = first(picture, COLOURS);
    Optional<DynamicRange> stated =
        colours.isEmpty()
            ? Optional.empty()
            : Ranges.ofTransfer((int) number(EbmlElement.in(colours.get().content()), TRANSFER));
    ByteSource configuration = first(parts, CODEC_PRIVATE).map(EbmlElement::content).orElse(null);
    return stated.isPresent() ? stated.get() : Ranges.ofCodec(codec, configuration);
  }

  private @Nullable String soundCodec(List<EbmlElement> sound) throws IOException {
    int bits = (int) number(sound, SOUND_BITS);
    return switch (name()) {
      case "A_PCM/INT/LIT" -> Codecs.wave(1, bits).orElse(null);
      case "A_PCM/INT/BIG" -> Codecs.pcm("s", bits, false);
      case "A_PCM/FLOAT/IEEE" -> Codecs.pcm("f", bits, true);
      default -> Codecs.matroska(name()).orElse(null);
    };
  }

  private String name() throws IOException {
    Optional<EbmlElement> codec = first(parts, CODEC);
    if (codec.isEmpty()) {
      return "";
    }
    ByteSource content = codec.get().content();
    return content.latin(0, (int) Math.min(LONGEST_NAME, content.length())).replace("\0", "");
  }

  private static long number(List<EbmlElement> parts, int id) throws IOException {
    Optional<EbmlElement> part = first(parts, id);
    return part.isEmpty() ? 0 : part.get().number();
  }

  private static Optional<EbmlElement> first(List<EbmlElement> parts, int id) {
    return parts.stream().filter(part -> part.id() == id).findFirst();
  }
}
