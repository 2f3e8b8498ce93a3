package com.example.witness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.intake.ConnectorContext;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.HeaderReader;
import org.photofactory.spi.media.MediaKind;

/** Brings one picture of a single white pixel, and says when it was taken. */
@Component
public final class WitnessConnector implements Connector, HeaderReader {

  /** A GIF of one pixel. */
  private static final byte[] PIXEL = {
    'G',
    'I',
    'F',
    '8',
    '9',
    'a',
    1,
    0,
    1,
    0,
    (byte) 0x80,
    0,
    0,
    -1,
    -1,
    -1,
    0,
    0,
    0,
    ',',
    0,
    0,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    2,
    2,
    'D',
    1,
    0,
    ';'
  };

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public void run(ConnectorContext context) throws Exception {
    Path file = Files.write(Files.createTempFile("witness", ".gif"), PIXEL);
    context.heartbeat(
        context.inboxMounted() + " " + context.inbox() + " " + context.ownFolders().size());
    context.intake().offer(picture(file, Candidate.Disposal.KEEP));
    Offer again =
        context.submit(picture(file, Candidate.Disposal.REMOVE)).toCompletableFuture().get();
    context.trouble(word(again));
    Thread.sleep(Long.MAX_VALUE);
  }

  private Candidate picture(Path file, Candidate.Disposal disposal) {
    return new Candidate(file, "pixel.gif", name(), disposal, Instant.EPOCH);
  }

  private static String word(Offer offer) {
    return switch (offer) {
      case Offer.Accepted accepted -> "accepted " + accepted.assetId();
      case Offer.Duplicate duplicate -> "known " + duplicate.sha256();
      case Offer.Quarantined refused -> refused.message();
    };
  }

  @Override
  public Optional<CaptureTime> captureTime(Path file, MediaKind kind, String mime) {
    return mime.equals("image/gif")
        ? Optional.of(
            new CaptureTime(
                LocalDateTime.of(2001, 2, 3, 4, 5),
                ZoneOffset.UTC,
                "witness:pixel",
                "witness:pixel",
                CaptureTime.Confidence.LIKELY))
        : Optional.empty();
  }
}
