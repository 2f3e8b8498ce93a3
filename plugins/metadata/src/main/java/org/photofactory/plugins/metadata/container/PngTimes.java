package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

/**
 * When a PNG was made, as programs write it, screenshots for instance: of pictures that no camera
 * took it is a guess of when it was taken.
 */
final class PngTimes {

  private static final String CREATED = "Creation Time\0";
  private static final int LONGEST = 64;

  private PngTimes() {}

  /** Reads a text, if it is that of the time. */
  static void read(ByteSource chunk, Findings findings) throws IOException {
    if (chunk.has(0, CREATED)) {
      int length = (int) Math.min(LONGEST, chunk.length() - CREATED.length());
      created(chunk.latin(CREATED.length(), length).strip())
          .ifPresent(time -> add(TimeCandidate.of(TimeSource.PNG_CREATION_TIME, time), findings));
    }
  }

  /** Reads the chunk of the last change: UTC by rule. */
  static void changed(ByteSource chunk, Findings findings) throws IOException {
    try {
      LocalDateTime utc =
          LocalDateTime.of(
              chunk.unsigned16(0),
              chunk.unsigned8(2),
              chunk.unsigned8(3),
              chunk.unsigned8(4),
              chunk.unsigned8(5),
              Math.min(59, chunk.unsigned8(6)));
      add(TimeCandidate.utc(TimeSource.PNG_MODIFIED, utc), findings);
    } catch (DateTimeException impossible) {
      // A day that never was says nothing.
    }
  }

  /** The rule asks for the form of mails; most write another. */
  private static Optional<StatedTime> created(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(new StatedTime(time.toLocalDateTime(), time.getOffset()));
    } catch (DateTimeParseException otherForm) {
      return StatedTime.parse(text);
    }
  }

  private static void add(TimeCandidate time, Findings findings) {
    findings.add(Origin.CONTAINER, TagFacts.of(List.of(time)));
  }
}
