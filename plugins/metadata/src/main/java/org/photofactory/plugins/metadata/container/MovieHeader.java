package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;

/** The header of a film: when it was made, in UTC by rule, and how long it is. */
final class MovieHeader {

  /** Times count seconds from here. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1904, 1, 1, 0, 0);

  private static final long MAX_SECONDS = 1L << 33;

  private MovieHeader() {}

  static void read(ByteSource header, MovieKeys keys, Findings findings) throws IOException {
    boolean wide = header.unsigned8(0) == 1;
    long created = wide ? header.signed64(4) : header.unsigned32(4);
    long scale = header.unsigned32(wide ? 20 : 12);
    long length = wide ? header.signed64(24) : header.unsigned32(16);
    if (created > 0 && created < MAX_SECONDS) {
      keys.created(EPOCH.plus(created, ChronoUnit.SECONDS));
    }
    boolean lengthKnown = scale > 0 && length > 0 && length / scale < MAX_SECONDS && !full(length);
    if (lengthKnown) {
      findings.duration(Duration.ofNanos(Math.round(1e9 * length / scale)));
    }
  }

  /** All bits set means unknown. */
  private static boolean full(long length) {
    return length == 0xFFFFFFFFL || length == -1;
  }
}
