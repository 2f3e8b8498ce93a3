package org.photofactory.plugins.metadata.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.sound.VorbisComment;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Encoding;

/**
 * Ogg with sound alone, Vorbis, Opus or FLAC: its first packet tells which, its second what is
 * played, its last page how long. With several streams, as in films, only a program of the system
 * reads it. For one file.
 */
final class OggPages {

  static final String MARK = "OggS";

  private static final int HEAD = 27;
  private static final int SEGMENTS = 26;
  private static final int STREAM = 14;
  private static final int POSITION = 6;

  /** A packet with a cover in it is that large; pages are at most 64 kB. */
  private static final int MOST_OF_PACKET = 2 << 20;

  private static final int MOST_PAGES = 4096;
  private static final int TAIL = 64 << 10;
  private static final int OPUS_RATE = 48_000;

  private final ByteSource bytes;
  private long at;
  private int stream;

  private OggPages(ByteSource bytes) {
    this.bytes = bytes;
  }

  static void read(ByteSource bytes, Findings findings) throws IOException {
    OggPages pages = new OggPages(bytes);
    pages.stream = bytes.signed32(STREAM);
    Damage.contain(() -> pages.read(findings));
    if (findings.encoding().audioCodec() == null) {
      findings.readInPart();
    }
  }

  private void read(Findings findings) throws IOException {
    ByteSource first = packet();
    Kind kind = Kind.of(first);
    if (kind == null) {
      return;
    }
    findings.add(new Encoding(null, kind.codec, null, null, null, null));
    Damage.contain(() -> readLength(kind, first, findings));
    ByteSource second = packet();
    findings.add(VorbisComment.read(second.slice(kind.comments, second.length())));
  }

  /** The next packet of the first stream: up to a page whose last segment is not full. */
  private ByteSource packet() throws IOException {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    for (int page = 0; page < MOST_PAGES && bytes.has(at, MARK); page++) {
      int segments = bytes.unsigned8(at + SEGMENTS);
      boolean ours = bytes.signed32(at + STREAM) == stream;
      long content = at + HEAD + segments;
      int length = 0;
      boolean ends = false;
      for (int index = 0; index < segments && !(ours && ends); index++) {
        int part = bytes.unsigned8(at + HEAD + index);
        length += part;
        ends = part < 255;
      }
      if (ours) {
        packet.writeBytes(bytes.read(content, length));
      }
      at = content + whole(segments);
      if (ours && ends || packet.size() > MOST_OF_PACKET) {
        break;
      }
    }
    return new ArrayBytes(packet.toByteArray());
  }

  private int whole(int segments) throws IOException {
    int whole = 0;
    for (int index = 0; index < segments; index++) {
      whole += bytes.unsigned8(at + HEAD + index);
    }
    return whole;
  }

  private void readLength(Kind kind, ByteSource first, Findings findings) throws IOException {
    long start = Math.max(0, bytes.length() - TAIL);
    String tail = bytes.latin(start, (int) (bytes.length() - start));
    int last = tail.lastIndexOf(MARK);
    long rate = kind == Kind.OPUS ? OPUS_RATE : kind == Kind.VORBIS ? first.little32(12) : 0;
    if (last < 0 || rate == 0 || bytes.signed32(start + last + STREAM) != stream) {
      return;
    }
    long lead = kind == Kind.OPUS ? first.little16(10) : 0;
    long samples =
        bytes.little32(start + last + POSITION) | bytes.little32(start + last + POSITION + 4) << 32;
    if (samples > lead) {
      findings.duration(Duration.ofMillis(Math.round(1000.0 * (samples - lead) / rate)));
    }
  }

  /** Which codec, and where in its second packet the comments start. */
  private enum Kind {
    VORBIS("vorbis", "\u0001vorbis", 7),
    OPUS("opus", "OpusHead", 8),
    FLAC("flac", "\u007FFLAC", 4);

    private final String codec;
    private final String mark;
    private final int comments;

    Kind(String codec, String mark, int comments) {
      this.codec = codec;
      this.mark = mark;
      this.comments = comments;
    }

    static @Nullable Kind of(ByteSource packet) throws IOException {
      for (Kind kind : values()) {
        if (packet.has(0, kind.mark)) {
          return kind;
        }
      }
      return null;
    }
  }
}
