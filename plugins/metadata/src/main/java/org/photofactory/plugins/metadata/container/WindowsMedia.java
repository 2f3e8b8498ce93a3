package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.codec.Codecs;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.Encoding;

/** Windows media, ASF: objects within a header object, each named by sixteen bytes. */
final class WindowsMedia {

  static final String MARK = "0&\u00B2u\u008Ef\u00CF\u0011";

  private static final String FILE = "\u00A1\u00DC\u00AB\u008CG\u00A9\u00CF\u0011";
  private static final String STREAM = "\u0091\u0007\u00DC\u00B7\u00B7\u00A9\u00CF\u0011";
  private static final String PICTURES = "\u00C0\u00EF\u0019\u00BCM[\u00CF\u0011";

  private static final String SOUND = "@\u009Ei\u00F8M[\u00CF\u0011";
  private static final String TEXTS = "3&\u00B2u\u008Ef\u00CF\u0011";
  private static final String NAMED_TEXTS = "@\u00A4\u00D0\u00D2\u0007\u00E3\u00D2\u0011";

  private static final int HEADER = 30;
  private static final int HEAD = 24;
  private static final int MOST_OBJECTS = 256;

  private static final int CREATED = 24;
  private static final int LENGTH = 40;
  private static final int LEAD = 56;
  private static final int FLAGS = 64;
  private static final int LENGTH_UNKNOWN = 1;

  private static final int PICTURE = 54;
  private static final int PICTURE_CODEC = 81;
  private static final int SOUND_FORMAT = 54;

  /** Times count units of 100 nanoseconds from here. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1601, 1, 1, 0, 0);

  private static final long PER_SECOND = 10_000_000;
  private static final int NANOS = 100;

  private WindowsMedia() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    long at = HEADER;
    long end = Math.min(bytes.length(), little64(bytes, 16));
    for (int count = 0; count < MOST_OBJECTS && at + HEAD <= end; count++) {
      long length = little64(bytes, at + 16);
      if (length < HEAD || length > end - at) {
        return;
      }
      ByteSource content = bytes.slice(at + HEAD, at + length);
      String name = bytes.latin(at, MARK.length());
      Damage.contain(() -> readObject(name, content, findings));
      at += length;
    }
  }

  private static void readObject(String name, ByteSource content, Findings findings)
      throws IOException {
    switch (name) {
      case FILE -> readFile(content, findings);
      case STREAM -> readStream(content, findings);
      case TEXTS -> findings.add(WindowsTexts.plain(content));
      case NAMED_TEXTS -> findings.add(WindowsTexts.named(content));
      default -> {}
    }
  }

  private static void readStream(ByteSource content, Findings findings) throws IOException {
    if (content.has(0, PICTURES)) {
      findings.size(content.little32(PICTURE), content.little32(PICTURE + 4));
      String codec = Codecs.picture(content.latin(PICTURE_CODEC, 4)).orElse(null);
      findings.add(new Encoding(codec, null, null, 0, DynamicRange.SDR, null));
    } else if (content.has(0, SOUND)) {
      findings.add(WaveFormat.read(content.slice(SOUND_FORMAT, content.length())));
    }
  }

  private static void readFile(ByteSource content, Findings findings) throws IOException {
    long created = little64(content, CREATED);
    if (created > 0) {
      LocalDateTime utc =
          EPOCH.plusSeconds(created / PER_SECOND).plusNanos(created % PER_SECOND * NANOS);
      TimeCandidate time = TimeCandidate.utc(TimeSource.ASF_CREATION_DATE, utc);
      findings.add(Origin.CONTAINER, TagFacts.of(List.of(time)));
    }
    long length = little64(content, LENGTH);
    boolean known = (content.little32(FLAGS) & LENGTH_UNKNOWN) == 0;
    if (known && length > 0 && length < Long.MAX_VALUE / NANOS) {
      Duration lead = Duration.ofMillis(content.little32(LEAD));
      findings.duration(Duration.ofNanos(length * NANOS).minus(lead));
    }
  }

  private static long little64(ByteSource bytes, long offset) throws IOException {
    return bytes.little32(offset) | bytes.little32(offset + 4) << 32;
  }
}
