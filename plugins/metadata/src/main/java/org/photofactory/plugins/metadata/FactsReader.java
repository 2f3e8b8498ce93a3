package org.photofactory.plugins.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.FileBytes;
import org.photofactory.plugins.metadata.container.ContainerReader;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.place.ZoneFinder;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Shot;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.CaptureTimes;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.media.Place;
import org.photofactory.spi.stage.Asset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all facts of a file. Thread-safe. */
final class FactsReader {

  private static final Logger LOG = LoggerFactory.getLogger(FactsReader.class);

  private final CaptureTimes captureTimes;
  private final ZoneFinder zones;

  /**
   * @param clock tells today, to reject capture times far ahead
   * @param zones tells the time zone of a place
   * @param home zone of what was taken at no known place
   */
  FactsReader(Clock clock, ZoneFinder zones, ZoneId home) {
    this.captureTimes = new CaptureTimes(clock, home);
    this.zones = zones;
  }

  /**
   * All facts.
   *
   * @param findings what the file tells
   * @param guesses capture times from outside the file, which count when the file itself is silent
   * @param asset the file
   */
  MediaFacts facts(Findings findings, List<TimeCandidate> guesses, Asset asset) throws IOException {
    Optional<GeoPoint> point = findings.point();
    ZoneId zone = point.flatMap(this::zone).orElse(null);
    List<TimeCandidate> times =
        Stream.concat(findings.times().stream(), guesses.stream())
            .filter(time -> !isRelease(time, asset.kind()))
            .toList();
    MediaFacts facts =
        new MediaFacts(
            captureTimes.choose(times, zone).orElse(null),
            point.map(known -> place(known, zone)).orElse(null),
            known(findings.shot().camera(), Shot.UNKNOWN.camera()),
            known(findings.shot().exposure(), Shot.UNKNOWN.exposure()),
            findings.dimensions().orElse(null),
            known(FurtherReader.description(findings, asset.kind()), TagFacts.WORDLESS),
            findings.duration().orElse(null));
    return facts.with(FurtherReader.further(findings, asset));
  }

  /** The capture time that the file itself tells; a guess is not told. */
  Optional<CaptureTime> captureTime(Path file) throws IOException {
    Findings findings = read(file);
    return captureTimes
        .choose(findings.times(), findings.point().flatMap(this::zone).orElse(null))
        .filter(time -> time.confidence() != Confidence.GUESSED);
  }

  /**
   * What the file tells.
   *
   * @throws IOException when the disk fails; never for what stands in the file
   */
  Findings read(Path file) throws IOException {
    Findings findings = new Findings();
    try (FileBytes bytes = FileBytes.open(file)) {
      readBoldly(bytes, findings, file);
      IOException failure = bytes.failure();
      if (failure != null) {
        throw failure;
      }
    }
    return findings;
  }

  /**
   * Hostile files make parsers throw anything; a bundle that does not fit together is not the
   * file's fault.
   */
  private static void readBoldly(FileBytes bytes, Findings findings, Path file) {
    try {
      ContainerReader.read(bytes, findings);
    } catch (LinkageError brokenBundle) {
      throw brokenBundle;
    } catch (Throwable damaged) {
      LOG.debug("{} is damaged; what was read before counts", file, damaged);
    }
  }

  /** Music is not recorded on the day that its album came out. */
  private static boolean isRelease(TimeCandidate time, MediaKind kind) {
    return kind == MediaKind.AUDIO && time.source() == TimeSource.QUICKTIME_DAY;
  }

  private Optional<ZoneId> zone(GeoPoint point) {
    return zones.zone(point.latitude(), point.longitude());
  }

  private static Place place(GeoPoint point, @Nullable ZoneId zone) {
    return new Place(
        point.latitude(), point.longitude(), point.altitude(), zone == null ? null : zone.getId());
  }

  private static <T> @Nullable T known(T value, T unknown) {
    return value.equals(unknown) ? null : value;
  }
}
