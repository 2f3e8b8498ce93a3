package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

/** Reads Matroska and WebM films: segment information and tracks. */
final class MatroskaElements {

  private static final int SEGMENT = 0x18538067;
  private static final int INFORMATION = 0x1549A966;
  private static final int TIME_SCALE = 0x2AD7B1;
  private static final int DURATION = 0x4489;
  private static final int DATE = 0x4461;
  private static final int TRACKS = 0x1654AE6B;
  private static final int TRACK = 0xAE;

  /** Nanoseconds of a tick when the file does not say. */
  private static final long DEFAULT_TIME_SCALE = 1_000_000;

  /** Dates count nanoseconds from here. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(2001, 1, 1, 0, 0);

  private MatroskaElements() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    for (EbmlElement top : EbmlElement.in(bytes)) {
      if (top.id() == SEGMENT) {
        for (EbmlElement element : EbmlElement.in(top.content())) {
          Damage.contain(() -> readPart(element, findings));
        }
      }
    }
  }

  private static void readPart(EbmlElement element, Findings findings) throws IOException {
    switch (element.id()) {
      case INFORMATION -> readInformation(EbmlElement.in(element.content()), findings);
      case TRACKS -> readTracks(EbmlElement.in(element.content()), findings);
      default -> {}
    }
  }

  private static void readInformation(List<EbmlElement> parts, Findings findings)
      throws IOException {
    long scale = DEFAULT_TIME_SCALE;
    double ticks = 0;
    for (EbmlElement part : parts) {
      switch (part.id()) {
        case TIME_SCALE -> scale = part.number();
        case DURATION -> ticks = part.decimal();
        case DATE -> readDate(part.number(), findings);
        default -> {}
      }
    }
    double nanos = ticks * scale;
    if (nanos > 0 && nanos < Long.MAX_VALUE) {
      findings.duration(Duration.ofNanos((long) nanos));
    }
  }

  private static void readDate(long nanos, Findings findings) {
    TimeCandidate date = TimeCandidate.utc(TimeSource.MATROSKA_DATE, EPOCH.plusNanos(nanos));
    findings.add(Origin.CONTAINER, TagFacts.of(List.of(date)));
  }

  private static void readTracks(List<EbmlElement> tracks, Findings findings) throws IOException {
    for (EbmlElement track : tracks) {
      if (track.id() == TRACK) {
        Damage.contain(() -> MatroskaTrack.read(EbmlElement.in(track.content()), findings));
      }
    }
  }
}
