package org.photofactory.launcher.doctor;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.photofactory.decoder.pool.DecoderSettings;
import org.photofactory.decoder.pool.Decoders;
import org.photofactory.decoder.pool.Summary;

/**
 * By which way each format of pictures is decoded, and what is missing: a decoder is started and
 * asked.
 */
record DecoderCheck(DecoderSettings settings) implements Check {

  private static final String SUBJECT = "pictures";

  @Override
  public List<Finding> look() throws IOException, InterruptedException {
    if (settings.workers() == 0) {
      return List.of(
          Finding.warn(
              SUBJECT, "no decoders of their own: decoder.workers is 0", "set it to auto"));
    }
    try (Decoders decoders = new Decoders(settings)) {
      decoders.introduce();
      return findings(decoders.summary());
    }
  }

  private static List<Finding> findings(Summary summary) {
    return Stream.concat(
            summary.paths().stream().map(path -> Finding.ok(SUBJECT, path)),
            summary.missing().stream().map(DecoderCheck::missing))
        .toList();
  }

  private static Finding missing(Summary.Missing part) {
    return Finding.warn(SUBJECT, part.consequence(), "sudo apt install " + part.debianPackage());
  }
}
