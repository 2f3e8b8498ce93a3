package org.photofactory.plugins.metadata.tags;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Exposure;

/**
 * Facts of EXIF tags, wherever in the main directories they stand; thumbnails' tags are left out.
 */
final class ExifFacts {

  private static final int RATING = 0x4746;
  private static final int RATING_PERCENT = 0x4749;

  /** Cameras write it for "see another tag": the field is too small for the value. */
  private static final int ISO_OVERFLOW = 65535;

  private final List<Directory> directories;
  private final Metadata metadata;

  private ExifFacts(Metadata metadata) {
    this.metadata = metadata;
    this.directories =
        StreamSupport.stream(metadata.getDirectories().spliterator(), false)
            .filter(ExifFacts::describesThePicture)
            .toList();
  }

  /** Collects the facts. */
  static TagFacts of(Metadata metadata) {
    return new ExifFacts(metadata).facts();
  }

  private TagFacts facts() {
    GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
    return new TagFacts(
        Stream.concat(new ExifTimes(this).candidates(), GpsFacts.times(gps)).toList(),
        new Shot(camera(), exposure()),
        GpsFacts.point(gps).orElse(null),
        description(),
        orientation());
  }

  /** The first value of a tag as text, blanks and all; null when there is none. */
  @Nullable String text(int tag) {
    return first(directory -> directory.getString(tag));
  }

  private Camera camera() {
    return new Camera(
        Words.clean(text(ExifDirectoryBase.TAG_MAKE)),
        Words.clean(text(ExifDirectoryBase.TAG_MODEL)),
        Lenses.lens(Words.clean(text(ExifDirectoryBase.TAG_LENS_MODEL)), metadata));
  }

  private Exposure exposure() {
    return new Exposure(
        iso(),
        positive(ExifDirectoryBase.TAG_EXPOSURE_TIME),
        positive(ExifDirectoryBase.TAG_FNUMBER),
        positive(ExifDirectoryBase.TAG_FOCAL_LENGTH));
  }

  private @Nullable Integer iso() {
    return Stream.of(
            ExifDirectoryBase.TAG_ISO_EQUIVALENT,
            ExifDirectoryBase.TAG_RECOMMENDED_EXPOSURE_INDEX,
            ExifDirectoryBase.TAG_ISO_SPEED)
        .map(this::integer)
        .filter(iso -> Shot.isSensitivity(iso) && iso != ISO_OVERFLOW)
        .findFirst()
        .orElseGet(
            () ->
                CanonIso.of(metadata.getFirstDirectoryOfType(CanonMakernoteDirectory.class))
                    .filter(Shot::isSensitivity)
                    .orElse(null));
  }

  private Description description() {
    String keywords =
        first(directory -> windowsText(directory, ExifIFD0Directory.TAG_WIN_KEYWORDS));
    return new Description(
        Words.clean(first(directory -> windowsText(directory, ExifIFD0Directory.TAG_WIN_TITLE))),
        caption(),
        Words.keywords(keywords == null ? Stream.empty() : Arrays.stream(keywords.split(";"))),
        Words.rating(number(RATING), number(RATING_PERCENT)));
  }

  /**
   * By rule in ASCII; people's words stand in it in UTF-8 or Latin, and beside it as Windows has.
   */
  private @Nullable String caption() {
    StringValue stated =
        first(directory -> directory.getStringValue(ExifDirectoryBase.TAG_IMAGE_DESCRIPTION));
    String caption = stated == null ? null : Words.caption(Words.decoded(stated.getBytes()));
    return caption == null
        ? Words.caption(
            first(directory -> windowsText(directory, ExifIFD0Directory.TAG_WIN_COMMENT)))
        : caption;
  }

  private int orientation() {
    Integer orientation = integer(ExifDirectoryBase.TAG_ORIENTATION);
    return orientation != null && orientation >= 1 && orientation <= 8 ? orientation : 0;
  }

  private @Nullable Integer integer(int tag) {
    return first(directory -> directory.getInteger(tag));
  }

  private @Nullable Double number(int tag) {
    return first(directory -> directory.getDoubleObject(tag));
  }

  private @Nullable Double positive(int tag) {
    return first(
        directory -> {
          Double value = directory.getDoubleObject(tag);
          return value != null && Double.isFinite(value) && value > 0 ? value : null;
        });
  }

  private static @Nullable String windowsText(Directory directory, int tag) {
    byte[] bytes = directory.getByteArray(tag);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_16LE);
  }

  private <T> @Nullable T first(Function<Directory, @Nullable T> read) {
    for (Directory directory : directories) {
      T value = read.apply(directory);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static boolean describesThePicture(Directory directory) {
    return directory instanceof ExifIFD0Directory
        || directory instanceof ExifSubIFDDirectory
        || directory instanceof PanasonicRawIFD0Directory;
  }
}
