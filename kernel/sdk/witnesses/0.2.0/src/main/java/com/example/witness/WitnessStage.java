package com.example.witness;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Dimensions;
import org.photofactory.spi.media.Exposure;
import org.photofactory.spi.media.FurtherFacts;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.media.Place;
import org.photofactory.spi.picture.Recipe;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderRequest;
import org.photofactory.spi.picture.Renderer;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.photofactory.spi.stage.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses what stages may use. */
@Component
public final class WitnessStage implements Stage {

  private static final Logger log = LoggerFactory.getLogger(WitnessStage.class);

  private static final String KEEP =
      """
      insert into sight (asset_id, words) values (?, ?)
      on conflict (asset_id) do update set words = excluded.words
      """;

  private final @Nullable Renderer renderer;

  @Activate
  public WitnessStage(
      @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Renderer renderer) {
    this.renderer = renderer;
  }

  @Override
  public StageSpec spec() {
    return StageSpec.of("witness", "witnessed", MediaKind.IMAGE)
        .withVersion(2)
        .withRequires("ingested")
        .withLane(LaneKind.IO)
        .withBatch(1)
        .withTimeout(Duration.ofMinutes(1))
        .withAttempts(3);
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws Exception {
    if (context.cancelled() || renderer == null) {
      return new Outcome.Later(Duration.ofSeconds(1), "It is not the time.");
    }
    return switch (renderer.render(request(asset, context.scratch()))) {
      case RenderOutcome.Rendered drawn -> {
        byte[] small = Files.readAllBytes(drawn.files().getFirst().file());
        yield keep(drawn.width() + "x" + drawn.height(), small, asset, context);
      }
      case RenderOutcome.NoDecoder _ -> keepByJava(asset, context);
      case RenderOutcome.Broken broken -> Outcome.broken(broken.code(), broken.sentence());
      case RenderOutcome.Away away -> Outcome.missing("AWAY", away.reason());
    };
  }

  private static Outcome keepByJava(Asset asset, StageContext context) throws Exception {
    BufferedImage picture = ImageIO.read(asset.original().toFile());
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", jpeg);
    String size = picture.getWidth() + "x" + picture.getHeight();
    return keep(size, jpeg.toByteArray(), asset, context);
  }

  private static Outcome keep(String size, byte[] picture, Asset asset, StageContext context)
      throws Exception {
    context.progress(asset, 0.5);
    String words = String.join(" ", settings(context.settings()), size, said(context), size(asset));
    Files.writeString(context.folder(asset).resolve("words.txt"), words);
    Rendition rendition = new Rendition("witness", "image/jpeg", 10, 10, picture.length);
    context.store(asset, rendition, picture);
    log.debug("{} has a preview: {}", asset.fileName(), context.preview(asset).isPresent());
    Write kept = handle -> handle.execute(KEEP, asset.id(), words);
    return new Outcome.Done(
        kept.andThen(context.record(asset, List.of(rendition), null))
            .andThen(context.record(asset, facts())),
        new Outcome.Remark("WITNESSED", "It was seen."));
  }

  private static RenderRequest request(Asset asset, Path folder) {
    return new RenderRequest(
        SourcePicture.file(asset.original(), asset.mime()),
        List.of(new Recipe("small", 10, 100, 80)),
        folder,
        50);
  }

  private static String settings(Settings settings) {
    return settings.text("word")
        + settings.integer("number")
        + settings.flag("flag")
        + settings.duration("pause").toSeconds();
  }

  private static String said(StageContext context) throws Exception {
    ToolResult result =
        context.tools().run(List.of("echo", "hello"), Duration.ofSeconds(30)).whole();
    return result.exitCode() + result.output().strip();
  }

  private static String size(Asset asset) throws Exception {
    try (InputStream original = asset.open()) {
      return asset.kind() + " " + asset.mime() + " " + original.readAllBytes().length;
    }
  }

  private static MediaFacts facts() {
    LocalDateTime taken = LocalDateTime.of(2011, 5, 6, 12, 0);
    return new MediaFacts(
            new CaptureTime(
                taken, ZoneOffset.UTC, "witness", "witness", CaptureTime.Confidence.CERTAIN),
            new Place(52.5, 13.4, 34.0, "Europe/Berlin"),
            new Camera("Witness", "One", null),
            new Exposure(100, 0.01, 2.8, 35.0),
            new Dimensions(64, 64, 1),
            new Description("A title", "A text", List.of("a word"), 5),
            null)
        .with(FurtherFacts.NONE);
  }
}
