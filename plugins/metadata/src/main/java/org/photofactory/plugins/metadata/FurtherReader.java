package org.photofactory.plugins.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.FurtherFacts;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.media.Music;
import org.photofactory.spi.stage.Asset;

/** What is told of an asset only when it is a film, or a recording, or one of several files. */
final class FurtherReader {

  private static final int BITS = 8;

  private FurtherReader() {}

  static FurtherFacts further(Findings findings, Asset asset) throws IOException {
    return new FurtherFacts(
        known(findings.grouping(), Grouping.NONE),
        known(encoding(findings, asset), Encoding.UNKNOWN),
        asset.kind() == MediaKind.AUDIO ? known(findings.music(), Music.UNKNOWN) : null);
  }

  /** A recording is called as the piece that is played. */
  static Description description(Findings findings, MediaKind kind) {
    Description words = findings.description();
    return kind == MediaKind.AUDIO && words.title() == null
        ? new Description(findings.music().title(), words.text(), words.keywords(), words.rating())
        : words;
  }

  /** Covers of recordings are no moving pictures, and pictures are no films. */
  private static Encoding encoding(Findings findings, Asset asset) throws IOException {
    Encoding found = findings.encoding();
    return switch (asset.kind()) {
      case VIDEO ->
          new Encoding(
              found.videoCodec(),
              found.audioCodec(),
              found.frameRate(),
              found.rotation(),
              found.range(),
              bitRate(findings.duration(), asset));
      case AUDIO ->
          new Encoding(
              null, found.audioCodec(), null, null, null, bitRate(findings.duration(), asset));
      case IMAGE, RAW, SIDECAR -> Encoding.UNKNOWN;
    };
  }

  private static @Nullable Long bitRate(Optional<Duration> duration, Asset asset)
      throws IOException {
    long millis = duration.map(Duration::toMillis).orElse(0L);
    return millis == 0 ? null : Long.valueOf(Files.size(asset.original()) * BITS * 1000 / millis);
  }

  private static <T> @Nullable T known(T value, T unknown) {
    return value.equals(unknown) ? null : value;
  }
}
