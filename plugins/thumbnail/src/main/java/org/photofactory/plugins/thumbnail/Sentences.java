package org.photofactory.plugins.thumbnail;

import java.util.Locale;
import java.util.Map;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;

/** What people are told when there is no picture. */
final class Sentences {

  private static final String SAFE = "; the original is safe in the vault.";

  /** Names that differ from the media type in capitals. */
  private static final Map<String, String> NAMES =
      Map.of(
          "image/jp2", "JPEG 2000",
          "image/jxl", "JPEG XL",
          "image/heif-sequence", "HEIF",
          "image/heic-sequence", "HEIC",
          "image/svg+xml", "SVG",
          "image/vnd.adobe.photoshop", "Photoshop",
          "image/x-icon", "ICO");

  static final String EMPTY = "This file is empty.";

  static final String DAMAGED =
      "This file is damaged: no picture can be read from it. The original is kept as it is.";

  static final String IN_PART =
      "This file is damaged: a part of the picture cannot be read, the rest is shown.";

  static final String RARE_KIND = "Pictures of this rare kind have no preview picture yet" + SAFE;

  static final String RAW_WITHOUT_PICTURE =
      "This RAW file holds no picture, and dcraw_emu (package libraw-bin) cannot develop it" + SAFE;

  private static final String FFMPEG_MISSING =
      "Videos and sound recordings get a picture once ffmpeg is installed (package ffmpeg)" + SAFE;

  private static final String FRAMES_MISSING =
      "Pictures of this kind are films, and are shown once ffmpeg is installed (package ffmpeg)"
          + SAFE;

  static final String HEAP = "Showing this picture needs more memory than there is" + SAFE;

  static final String DERIVATIVES_AWAY =
      "The folder for thumbnails cannot be written: its disk is full or not connected.";

  static final String ORIGINAL_AWAY = "The original cannot be read just now.";

  private Sentences() {}

  /** Why there is no picture of an asset that a program would show. */
  static String missing(Asset asset) {
    return switch (asset.kind()) {
      case RAW -> RAW_WITHOUT_PICTURE;
      case IMAGE -> FRAMES_MISSING;
      case VIDEO, AUDIO, SIDECAR -> FFMPEG_MISSING;
    };
  }

  /** What is to be said of a picture that could be better. */
  static Outcome.Remark lacking(String program) {
    return new Outcome.Remark(
        Outcome.MISSING + program,
        "It would be shown better with " + program + ", which is not installed.");
  }

  /** Why there is no picture of an asset without a decoder. */
  static String noDecoder(Asset asset) {
    return switch (asset.kind()) {
      case IMAGE -> notYet(name(asset.mime()) + " pictures");
      case RAW -> RAW_WITHOUT_PICTURE;
      case VIDEO -> "No frame of this video can be shown" + SAFE;
      case AUDIO -> "Nothing of this sound recording can be shown" + SAFE;
      case SIDECAR -> notYet("Files about other files");
    };
  }

  /** The same, with what would help where something does. */
  static String noDecoder(Asset asset, RenderOutcome.NoDecoder none) {
    return none.debianPackage() == null
        ? noDecoder(asset)
        : "%s pictures are shown once the package %s is installed"
                .formatted(none.format(), none.debianPackage())
            + SAFE;
  }

  private static String notYet(String subject) {
    return subject + " have no preview picture yet" + SAFE;
  }

  static String tooLarge(long megapixels, int limit) {
    return "This picture has %,d megapixels, more than the limit of %,d"
            .formatted(megapixels, limit)
        + SAFE;
  }

  private static String name(String mime) {
    String subtype = mime.substring(mime.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    return NAMES.getOrDefault(mime, subtype.startsWith("X-") ? subtype.substring(2) : subtype);
  }
}
