package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.photofactory.plugins.thumbnail.film.ToolMissingException;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.read.BrokenPictureException;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.plugins.thumbnail.read.CancelledException;
import org.photofactory.plugins.thumbnail.read.Codecs;
import org.photofactory.plugins.thumbnail.read.NoDecoderException;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes a picture once and makes all renditions of it: upright, sRGB, JPEG. It asks for nothing
 * but the file itself, so it need not wait for the metadata. Thread-safe.
 */
@Component
public final class ThumbnailStage implements Stage {

  private static final Logger LOG = LoggerFactory.getLogger(ThumbnailStage.class);

  /**
   * 3: RAW files, films and sound are shown. 2: JPEG files whose width fills no last block are not
   * sheared.
   */
  private static final int VERSION = 3;

  private static final StageSpec SPEC =
      StageSpec.of(
              "thumbnail",
              "thumbnailed",
              MediaKind.IMAGE,
              MediaKind.RAW,
              MediaKind.VIDEO,
              MediaKind.AUDIO)
          .withVersion(VERSION)
          .withTimeout(Duration.ofMinutes(2));

  private final Developer developer;
  private final Gallery gallery = new Gallery();

  /** Finds the codecs of this JVM; the kernel makes one instance. */
  @Activate
  public ThumbnailStage() {
    developer = new Developer(Codecs.find());
  }

  @Override
  public StageSpec spec() {
    return SPEC;
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws InterruptedException {
    try (Bytes bytes = Bytes.open(asset.original())) {
      return process(asset, bytes, context);
    } catch (ClosedByInterruptException | CancelledException cancelled) {
      throw new InterruptedException("cancelled");
    } catch (IOException away) {
      LOG.debug("The original of asset {} cannot be read", asset.id(), away);
      return new Outcome.Failed(Blame.TRANSIENT, "ORIGINAL_AWAY", Sentences.ORIGINAL_AWAY);
    }
  }

  private Outcome process(Asset asset, Bytes bytes, StageContext context)
      throws IOException, InterruptedException {
    if (bytes.length() == 0) {
      return Outcome.broken("DAMAGED", Sentences.EMPTY);
    }
    Optional<Source> source;
    try {
      source = Sources.find(asset, bytes, context);
    } catch (ToolMissingException missing) {
      return noDecoder(asset, Sentences.FFMPEG_MISSING, context);
    }
    if (source.isEmpty()) {
      return asset.kind() == MediaKind.IMAGE && !asset.mime().startsWith("image/")
          ? Outcome.broken("DAMAGED", Sentences.DAMAGED)
          : noDecoder(asset, Sentences.noDecoder(asset), context);
    }
    try (Source picture = source.get()) {
      return process(asset, picture, context);
    }
  }

  private Outcome process(Asset asset, Source source, StageContext context) throws IOException {
    Pixels preview;
    try {
      preview = developer.preview(asset, source, context);
    } catch (NoDecoderException rare) {
      LOG.debug("Asset {} is of a rare kind: {}", asset.id(), rare.getMessage());
      return noDecoder(asset, Sentences.RARE_KIND, context);
    } catch (Throwable failure) {
      return blame(asset, source.bytes(), failure);
    }
    return publish(asset, preview, context);
  }

  private static Outcome noDecoder(Asset asset, String reason, StageContext context) {
    return new Outcome.Skipped("NO_DECODER", reason, context.record(asset, List.of(), null));
  }

  /**
   * Decoders throw anything when a file is hostile, errors included. It is the file's fault, with
   * few exceptions.
   */
  private static Outcome blame(Asset asset, Bytes bytes, Throwable failure) throws IOException {
    if (bytes.failure() != null) {
      throw bytes.failure();
    }
    LOG.debug("Asset {} cannot be decoded", asset.id(), failure);
    return switch (failure) {
      case CancelledException cancelled -> throw cancelled;
      case LinkageError broken -> throw broken;
      case BrokenPictureException refused -> Outcome.broken(refused.code(), refused.getMessage());
      case OutOfMemoryError _ -> Outcome.broken("TOO_LARGE", Sentences.HEAP);
      default -> Outcome.broken("DAMAGED", Sentences.DAMAGED);
    };
  }

  private Outcome publish(Asset asset, Pixels preview, StageContext context) {
    try {
      Gallery.Made made =
          gallery.make(preview, (rendition, content) -> context.store(asset, rendition, content));
      return Outcome.done(context.record(asset, made.renditions(), made.thumbHash()));
    } catch (IOException away) {
      LOG.debug("The renditions of asset {} cannot be stored", asset.id(), away);
      return Outcome.missing("DERIVATIVES_AWAY", Sentences.DERIVATIVES_AWAY);
    }
  }
}
