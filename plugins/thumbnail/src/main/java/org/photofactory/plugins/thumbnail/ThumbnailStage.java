package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.photofactory.plugins.thumbnail.film.ToolMissingException;
import org.photofactory.plugins.thumbnail.read.BrokenPictureException;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.plugins.thumbnail.read.CancelledException;
import org.photofactory.plugins.thumbnail.read.Codecs;
import org.photofactory.plugins.thumbnail.read.NoDecoderException;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.Renderer;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.CutShortException;
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
   * 4: high dynamic range is mapped, and more HEIC files are shown. 3: RAW files, films and sound
   * are shown, and what the renderer knows, like HEIC. 2: JPEG files whose width fills no last
   * block are not sheared.
   */
  private static final int VERSION = 4;

  private static final StageSpec SPEC =
      StageSpec.of(
              "thumbnail",
              "thumbnailed",
              MediaKind.IMAGE,
              MediaKind.RAW,
              MediaKind.VIDEO,
              MediaKind.AUDIO)
          .withVersion(VERSION)
          .withTimeout(Duration.ofMinutes(4));

  private static final Outcome.Remark IN_PART =
      new Outcome.Remark("DAMAGED_IN_PART", Sentences.IN_PART);

  private final Renderings renderings;
  private final Developer developer;
  private final Gallery gallery = new Gallery();

  /**
   * Finds the codecs of this JVM; the kernel makes one instance.
   *
   * @param renderer decodes more formats, faster, and in processes of its own; null where there is
   *     none
   */
  @Activate
  public ThumbnailStage(
      @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Renderer renderer) {
    renderings = new Renderings(renderer);
    developer = new Developer(Codecs.find());
  }

  @Override
  public StageSpec spec() {
    return SPEC;
  }

  @Override
  public Outcome process(Asset asset, StageContext context)
      throws InterruptedException, CutShortException {
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
      throws IOException, InterruptedException, CutShortException {
    if (bytes.length() == 0) {
      return Outcome.broken("DAMAGED", Sentences.EMPTY);
    }
    Optional<Source> source;
    try {
      source = Sources.find(asset, bytes, context);
    } catch (ToolMissingException missing) {
      return wanting(asset, missing.program(), Sentences.missing(asset), context);
    }
    if (source.isEmpty()) {
      return noDecoder(asset, Sentences.noDecoder(asset), context);
    }
    try (Source picture = source.get()) {
      Outcome outcome = process(asset, picture, context);
      return picture.lacking() == null
          ? outcome
          : lacking(asset, picture.lacking(), outcome, context);
    }
  }

  /** What came of a file for want of a program: it is looked at again once that is there. */
  private static Outcome lacking(
      Asset asset, String program, Outcome outcome, StageContext context) {
    return switch (outcome) {
      case Outcome.Done done -> new Outcome.Done(done.write(), Sentences.lacking(program));
      case Outcome.Failed failed when failed.blame() != Blame.ITEM -> failed;
      case Outcome.Skipped _, Outcome.Failed _ ->
          wanting(asset, program, Sentences.missing(asset), context);
      case Outcome.Later later -> later;
    };
  }

  /** The renderer first; what it cannot decode, but this bundle can, is decoded here. */
  private Outcome process(Asset asset, Source source, StageContext context)
      throws IOException, InterruptedException {
    RenderOutcome outcome = renderings.ask(asset, source, context);
    return switch (outcome) {
      case RenderOutcome.Rendered rendered ->
          publish(asset, context, shelf -> renderings.store(rendered, shelf));
      case RenderOutcome.Broken broken when hopeless(broken, source) ->
          Outcome.broken(broken.code(), broken.sentence());
      case RenderOutcome.Broken _ -> develop(asset, source, context);
      case RenderOutcome.NoDecoder none ->
          source.format().isPresent()
              ? develop(asset, source, context)
              : undecodable(asset, none, context);
      case RenderOutcome.Away away ->
          source.format().isPresent()
              ? develop(asset, source, context)
              : new Outcome.Failed(Blame.TRANSIENT, "DECODER_AWAY", away.reason());
    };
  }

  /** What is only damaged may be read all the same by another decoder; the rest never here. */
  private static boolean hopeless(RenderOutcome.Broken broken, Source source) {
    return source.format().isEmpty() || !broken.code().equals("DAMAGED");
  }

  private static Outcome undecodable(
      Asset asset, RenderOutcome.NoDecoder none, StageContext context) {
    boolean picture = asset.kind() != MediaKind.IMAGE || asset.mime().startsWith("image/");
    if (!picture) {
      return Outcome.broken("DAMAGED", Sentences.DAMAGED);
    }
    String sentence = Sentences.noDecoder(asset, none);
    return none.debianPackage() == null
        ? noDecoder(asset, sentence, context)
        : wanting(asset, "package/" + none.debianPackage(), sentence, context);
  }

  private Outcome develop(Asset asset, Source source, StageContext context) throws IOException {
    Gallery.Negative negative;
    try {
      negative = developer.preview(asset, source, source.format().orElseThrow(), context);
    } catch (NoDecoderException rare) {
      LOG.debug("Asset {} is of a rare kind: {}", asset.id(), rare.getMessage());
      return noDecoder(asset, Sentences.RARE_KIND, context);
    } catch (Throwable failure) {
      return blame(asset, source.bytes(), failure);
    }
    return publish(asset, context, shelf -> gallery.make(negative, shelf));
  }

  private static Outcome wanting(Asset asset, String thing, String reason, StageContext context) {
    return Outcome.wanting(thing, reason, context.record(asset, List.of(), null));
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

  /** Makes renditions and puts them where they belong. */
  @FunctionalInterface
  private interface Maker {
    Gallery.Made make(Gallery.Shelf shelf) throws IOException;
  }

  private static Outcome publish(Asset asset, StageContext context, Maker maker) {
    try {
      Gallery.Made made =
          maker.make((rendition, content) -> context.store(asset, rendition, content));
      return new Outcome.Done(
          context.record(asset, made.renditions(), made.thumbHash()),
          made.damaged() ? IN_PART : null);
    } catch (IOException away) {
      LOG.debug("The renditions of asset {} cannot be stored", asset.id(), away);
      return Outcome.missing("DERIVATIVES_AWAY", Sentences.DERIVATIVES_AWAY);
    }
  }
}
