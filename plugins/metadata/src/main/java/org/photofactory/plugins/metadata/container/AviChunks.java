package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

/** Reads the header list of an AVI film. */
final class AviChunks {

  private static final int RIFF_HEAD = 12;

  private AviChunks() {}

  /** Makers hide dates in chunks of their own. */
  static void read(ByteSource bytes, Findings findings) throws IOException {
    findings.readInPart();
    for (RiffChunk chunk : RiffChunk.in(bytes, RIFF_HEAD)) {
      for (RiffChunk header : chunk.list("hdrl")) {
        readHeader(header.type(), header.content(), findings);
        Damage.contain(() -> AviStream.read(header.list("strl"), findings));
      }
    }
  }

  private static void readHeader(String type, ByteSource content, Findings findings)
      throws IOException {
    switch (type) {
      case "avih" -> {
        findings.size(content.little32(32), content.little32(36));
        findings.duration(Duration.ofMillis(content.little32(0) * content.little32(16) / 1000));
      }
      case "IDIT" ->
          StatedTime.parse(content.latin(0, (int) Math.min(64, content.length())))
              .ifPresent(
                  time ->
                      findings.add(
                          Origin.CONTAINER,
                          TagFacts.of(List.of(TimeCandidate.of(TimeSource.RIFF_ORIGINAL, time)))));
      default -> {}
    }
  }
}
