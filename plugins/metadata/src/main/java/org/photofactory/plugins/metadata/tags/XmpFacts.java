package org.photofactory.plugins.metadata.tags;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Exposure;

/** Facts of an XMP packet. */
final class XmpFacts {

  private final XmpPacket packet;

  private XmpFacts(XmpPacket packet) {
    this.packet = packet;
  }

  static TagFacts of(XmpPacket packet) {
    return new XmpFacts(packet).facts();
  }

  private TagFacts facts() {
    return new TagFacts(
        times(), new Shot(camera(), exposure()), point(), description(), orientation());
  }

  private List<TimeCandidate> times() {
    return Stream.of(
            time(TimeSource.XMP_ORIGINAL, XmpPacket.EXIF, "DateTimeOriginal"),
            time(TimeSource.XMP_DATE_CREATED, XmpPacket.PHOTOSHOP, "DateCreated"),
            time(TimeSource.XMP_CREATE_DATE, XmpPacket.XMP, "CreateDate"))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<TimeCandidate> time(TimeSource source, String namespace, String name) {
    return StatedTime.parse(packet.text(namespace, name))
        .map(time -> TimeCandidate.of(source, time));
  }

  private Camera camera() {
    String lens = packet.text(XmpPacket.EXIF_EX, "LensModel");
    return new Camera(
        packet.text(XmpPacket.TIFF, "Make"),
        packet.text(XmpPacket.TIFF, "Model"),
        lens == null ? packet.text(XmpPacket.AUX, "Lens") : lens);
  }

  private Exposure exposure() {
    Double iso = packet.positive(XmpPacket.EXIF_EX, "PhotographicSensitivity");
    Integer whole =
        iso == null ? null : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, Math.round(iso)));
    return new Exposure(
        Shot.isSensitivity(whole) ? whole : null,
        packet.positive(XmpPacket.EXIF, "ExposureTime"),
        packet.positive(XmpPacket.EXIF, "FNumber"),
        packet.positive(XmpPacket.EXIF, "FocalLength"));
  }

  private @Nullable GeoPoint point() {
    Optional<Double> latitude = XmpCoordinate.parse(packet.text(XmpPacket.EXIF, "GPSLatitude"));
    Optional<Double> longitude = XmpCoordinate.parse(packet.text(XmpPacket.EXIF, "GPSLongitude"));
    return latitude.isEmpty() || longitude.isEmpty()
        ? null
        : GeoPoint.of(latitude.get(), longitude.get(), altitude()).orElse(null);
  }

  private @Nullable Double altitude() {
    Double metres = packet.positive(XmpPacket.EXIF, "GPSAltitude");
    boolean below = "1".equals(packet.text(XmpPacket.EXIF, "GPSAltitudeRef"));
    return metres != null && below ? Double.valueOf(-metres) : metres;
  }

  private Description description() {
    return new Description(
        packet.localText(XmpPacket.DUBLIN_CORE, "title"),
        Words.caption(packet.localText(XmpPacket.DUBLIN_CORE, "description")),
        Words.keywords(packet.items(XmpPacket.DUBLIN_CORE, "subject")),
        Words.rating(
            packet.number(XmpPacket.XMP, "Rating"), packet.number(XmpPacket.MICROSOFT, "Rating")));
  }

  private int orientation() {
    Double orientation = packet.positive(XmpPacket.TIFF, "Orientation");
    return orientation != null && orientation <= 8 ? orientation.intValue() : 0;
  }
}
