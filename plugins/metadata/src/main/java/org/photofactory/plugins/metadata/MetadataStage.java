package org.photofactory.plugins.metadata;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.photofactory.plugins.metadata.place.ZoneFinder;
import org.photofactory.plugins.metadata.place.ZoneMap;
import org.photofactory.plugins.metadata.program.CallPrograms;
import org.photofactory.plugins.metadata.program.LaterReaders;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.time.FileNameTime;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Outcome.Remark;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what a file tells about itself. A file that tells nothing, or is damaged, is done all the
 * same: its name and its own time then serve as a guess. Thread-safe.
 */
@Component(service = Stage.class)
public final class MetadataStage implements Stage {

  private static final Logger LOG = LoggerFactory.getLogger(MetadataStage.class);

  /**
   * 2: version 1 left times in UTC as they are, and obeyed an orientation that nobody obeys. 3:
   * CRW, X3F, and what only programs of the system read. 4: identifiers of Live Photos and bursts,
   * codecs, tags of music. 5: Takeout's JSON, and what sidecars say counts for their photos.
   */
  private static final int VERSION = 5;

  private static final int BATCH = 32;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final FactsReader reader;
  private final ZoneId home;

  /** As the kernel makes it. */
  @Activate
  public MetadataStage() {
    this(Clock.systemUTC(), new ZoneMap(), ZoneId.systemDefault());
  }

  /**
   * @param clock tells today, to reject capture times far ahead
   * @param zones tells the time zone of a place
   * @param home zone in which times in UTC, and a file's own, are told as wall-clock time
   */
  MetadataStage(Clock clock, ZoneFinder zones, ZoneId home) {
    this.reader = new FactsReader(clock, zones, home);
    this.home = home;
  }

  @Override
  public StageSpec spec() {
    return StageSpec.of("metadata", "metadata_extracted", MediaKind.values())
        .withVersion(VERSION)
        .withLane(LaneKind.IO)
        .withBatch(BATCH)
        .withTimeout(TIMEOUT);
  }

  @Override
  public Outcome process(Asset asset, StageContext context)
      throws InterruptedException, CutShortException {
    if (context.cancelled()) {
      throw new InterruptedException("the stage is told to stop");
    }
    try {
      Findings findings = reader.read(asset.original());
      Optional<Remark> lacking = LaterReaders.complete(findings, asset, CallPrograms.of(context));
      MediaFacts facts = reader.facts(findings, guesses(asset), asset);
      return new Outcome.Done(context.record(asset, facts), lacking.orElse(null));
    } catch (IOException unreadable) {
      LOG.debug("{} could not be read", asset.original(), unreadable);
      return new Outcome.Failed(
          Blame.TRANSIENT,
          "ORIGINAL_UNREADABLE",
          "The original could not be read. Check that the vault's disk is mounted and healthy.");
    }
  }

  private List<TimeCandidate> guesses(Asset asset) {
    return Stream.of(FileNameTime.of(asset.fileName()), fileTime(asset))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<TimeCandidate> fileTime(Asset asset) {
    return Optional.ofNullable(asset.modifiedAt())
        .map(time -> ZonedDateTime.ofInstant(time, home))
        .map(time -> new StatedTime(time.toLocalDateTime(), time.getOffset()))
        .map(time -> TimeCandidate.of(TimeSource.FILE_MODIFIED, time));
  }
}
