package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.photofactory.plugins.thumbnail.film.Poster;
import org.photofactory.plugins.thumbnail.film.ToolMissingException;
import org.photofactory.plugins.thumbnail.pixels.Turn;
import org.photofactory.plugins.thumbnail.raw.RawContent;
import org.photofactory.plugins.thumbnail.raw.RawPreview;
import org.photofactory.plugins.thumbnail.raw.RawPreviews;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.plugins.thumbnail.read.Format;
import org.photofactory.plugins.thumbnail.read.PictureSequence;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.StageContext;

/** Finds what can be decoded to show an asset. */
final class Sources {

  /**
   * Half of what a preview has. A RAW file whose own picture has less is developed, if it can be.
   */
  private static final int SMALL_SHORT_EDGE = 720;

  private Sources() {}

  /**
   * Looks into the file. RAW files look like TIFF and are not.
   *
   * @return empty when there is nothing to be decoded
   * @throws ToolMissingException when only a program that is not installed would
   * @throws CutShortException when a program was ended before it could find anything
   */
  static Optional<Source> find(Asset asset, Bytes bytes, StageContext context)
      throws IOException, InterruptedException, ToolMissingException, CutShortException {
    return switch (asset.kind()) {
      case IMAGE -> image(asset, bytes, context);
      case RAW -> raw(asset, bytes, context);
      case VIDEO, AUDIO -> made(Poster.make(asset, context), Format.PNG);
      case SIDECAR -> Optional.empty();
    };
  }

  /** A film that calls itself a picture has a frame like all films. */
  private static Optional<Source> image(Asset asset, Bytes bytes, StageContext context)
      throws IOException, InterruptedException, CutShortException {
    Source asItIs = new Source(bytes, format(asset, bytes), Turn.NONE);
    if (!PictureSequence.isFilm(bytes)) {
      return Optional.of(asItIs);
    }
    try {
      return made(Poster.make(asset, context), Format.PNG).or(() -> Optional.of(asItIs));
    } catch (ToolMissingException missing) {
      return Optional.of(asItIs.forWantOf(missing.program()));
    }
  }

  /** Content decides; the media type only where the content says nothing. */
  private static Optional<Format> format(Asset asset, Bytes bytes) throws IOException {
    return Format.ofContent(bytes.upTo(0, Format.SIGNATURE_LENGTH).array())
        .or(() -> Format.ofMime(asset.mime()));
  }

  /** Without the tool what the camera put into the file is shown, however small. */
  private static Optional<Source> raw(Asset asset, Bytes bytes, StageContext context)
      throws IOException, InterruptedException, ToolMissingException, CutShortException {
    RawContent content = RawPreviews.find(bytes);
    Optional<Source> ofCamera = content.preview().map(Sources::ofCamera);
    if (!content.developable() || content.preview().filter(Sources::largeEnough).isPresent()) {
      return ofCamera;
    }
    try {
      return made(DcrawEmu.develop(asset, context), Format.TIFF).or(() -> ofCamera);
    } catch (ToolMissingException missing) {
      return Optional.of(ofCamera.orElseThrow(() -> missing).forWantOf(missing.program()));
    }
  }

  /** A picture file that a tool has made in the scratch folder. */
  private static Optional<Source> made(Optional<Path> file, Format format) throws IOException {
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(Source.of(Bytes.open(file.get()), format));
  }

  private static boolean largeEnough(RawPreview preview) {
    return preview.size().shortEdge() >= SMALL_SHORT_EDGE;
  }

  private static Source ofCamera(RawPreview preview) {
    return new Source(preview.jpeg(), Optional.of(Format.JPEG), preview.turn());
  }
}
