package org.photofactory.plugins.metadata.tags;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.ByteSource;

/**
 * The size of the main picture of a TIFF file. Camera raw files hold several pictures: the largest
 * that is not marked as reduced counts. Canon's CR2 puts its preview first and tells the true size
 * in EXIF; Panasonic's RW2 tells the borders of its sensor.
 */
final class TiffGeometry {

  private static final int CR2_MARK_OFFSET = 8;
  private static final int REDUCED = 1;

  private record Size(int width, int height) {
    long area() {
      return (long) width * height;
    }
  }

  private TiffGeometry() {}

  static void read(Metadata metadata, ByteSource bytes, Findings findings) throws IOException {
    Optional<Size> size =
        bytes.has(CR2_MARK_OFFSET, "CR")
            ? exif(metadata)
            : panasonic(metadata).or(() -> largest(metadata)).or(() -> exif(metadata));
    size.ifPresent(found -> findings.size(found.width(), found.height()));
  }

  private static Optional<Size> largest(Metadata metadata) {
    return directories(metadata)
        .filter(TiffGeometry::isMainPicture)
        .flatMap(
            directory ->
                size(
                    directory.getInteger(ExifDirectoryBase.TAG_IMAGE_WIDTH),
                    directory.getInteger(ExifDirectoryBase.TAG_IMAGE_HEIGHT))
                    .stream())
        .max(Comparator.comparingLong(Size::area));
  }

  private static Optional<Size> exif(Metadata metadata) {
    return directories(metadata)
        .flatMap(
            directory ->
                size(
                    directory.getInteger(ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH),
                    directory.getInteger(ExifDirectoryBase.TAG_EXIF_IMAGE_HEIGHT))
                    .stream())
        .findFirst();
  }

  private static Optional<Size> panasonic(Metadata metadata) {
    PanasonicRawIFD0Directory sensor =
        metadata.getFirstDirectoryOfType(PanasonicRawIFD0Directory.class);
    return sensor == null
        ? Optional.empty()
        : size(
            span(
                sensor.getInteger(PanasonicRawIFD0Directory.TagSensorLeftBorder),
                sensor.getInteger(PanasonicRawIFD0Directory.TagSensorRightBorder)),
            span(
                sensor.getInteger(PanasonicRawIFD0Directory.TagSensorTopBorder),
                sensor.getInteger(PanasonicRawIFD0Directory.TagSensorBottomBorder)));
  }

  private static @Nullable Integer span(@Nullable Integer from, @Nullable Integer to) {
    return from == null || to == null ? null : Integer.valueOf(to - from);
  }

  private static Optional<Size> size(@Nullable Integer width, @Nullable Integer height) {
    boolean known = width != null && height != null && width > 0 && height > 0;
    return known ? Optional.of(new Size(width, height)) : Optional.empty();
  }

  private static boolean isMainPicture(Directory directory) {
    Integer kind = directory.getInteger(ExifDirectoryBase.TAG_NEW_SUBFILE_TYPE);
    return kind == null || (kind & REDUCED) == 0;
  }

  private static Stream<Directory> directories(Metadata metadata) {
    return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
        .filter(
            directory ->
                directory instanceof ExifIFD0Directory || directory instanceof ExifSubIFDDirectory);
  }
}
