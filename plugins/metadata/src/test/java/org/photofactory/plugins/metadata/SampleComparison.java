package org.photofactory.plugins.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.tags.Shot;
import org.photofactory.plugins.metadata.time.CaptureTimes;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.Dimensions;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.Exposure;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.Place;

/**
 * Compares the facts of one sample. An expected fact that is missing, another value, and a fact
 * where none is known all count. Only these liberties are taken: a guessed time counts as none; an
 * offset that follows from the place may stand where the file states none; a time in UTC is
 * compared as an instant; blanks in names do not count.
 */
final class SampleComparison {

  /** One metre, and the finest step of the fixed point numbers in films. */
  private static final double DEGREE_TOLERANCE = 1e-5;

  private static final double METRE_TOLERANCE = 0.01;
  private static final double RELATIVE_TOLERANCE = 1e-4;

  private static final double FRACTION_TOLERANCE = 1e-6;

  /** Computed sensitivities are kept as whole numbers. */
  private static final double ISO_TOLERANCE = 0.5;

  /** The length of the last frame counts or does not. */
  private static final double RATE_TOLERANCE = 0.005;

  /**
   * What the list may say, by the object in which it stands. Of these, {@code file} to {@code
   * displayNote} are about the sample; {@code fileType} and {@code mime} are the intake's and
   * looked at in the assembled appliance; {@code width}, {@code height}, {@code codedWidth}, {@code
   * codedHeight} and {@code containerRotation} are compared as the size that is shown; {@code
   * otherDates} and {@code offsetTags} are what must not be taken; {@code motionPhotoFlag} is of
   * the film inside.
   */
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "",
          Set.of(
              ("file kind special source bytes sha256 derived decoders exiftoolWarning"
                   + " exiftoolError orientationNote displayNote fileType mime width height"
                   + " displayWidth displayHeight exifOrientation containerRotation capture"
                   + " otherDates offsetTags make model lens iso exposureTime fNumber focalLength"
                   + " gps video livePhotoId motionPhotoFlag")
                  .split(" ")),
          "capture",
          Set.of("tag", "local", "subsec", "offset", "utc"),
          "gps",
          Set.of("lat", "lon", "alt"),
          "video",
          Set.of("codec codedWidth codedHeight fps rotation durationSeconds audio".split(" ")));

  /** ffprobe counts the last frame's length, the header of a film sometimes not. */
  private static final double SECONDS_TOLERANCE = 0.05;

  /** What ExifTool calls the fields that tell the time. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry("H264:DateTimeOriginal", "maker:DateTimeOriginal"),
          Map.entry("CanonRaw:DateTimeOriginal", "maker:DateTimeOriginal"),
          Map.entry("ExifIFD:DateTimeOriginal", "exif:DateTimeOriginal"),
          Map.entry("IFD0:DateTimeOriginal", "exif:DateTimeOriginal"),
          Map.entry("IFD0:ModifyDate", "exif:DateTime"),
          Map.entry("Keys:CreationDate", "quicktime:CreationDate"),
          Map.entry("QuickTime:CreateDate", "quicktime:CreateDate"),
          Map.entry("RIFF:DateTimeOriginal", "riff:DateTimeOriginal"),
          Map.entry("XMP-exif:DateTimeOriginal", "xmp:DateTimeOriginal"),
          Map.entry("XMP-photoshop:DateCreated", "xmp:DateCreated"),
          Map.entry("XMP-xmp:CreateDate", "xmp:CreateDate"));

  private final JsonNode expected;
  private final Map<String, String> differences = new TreeMap<>();

  private SampleComparison(JsonNode expected) {
    this.expected = expected;
  }

  /** Names in the list of which it does not say what to do with them; none, so that all count. */
  static Set<String> unknownFields(JsonNode expected) {
    Set<String> unknown = new TreeSet<>();
    FIELDS.forEach(
        (parent, known) -> {
          JsonNode object = parent.isEmpty() ? expected : expected.path(parent);
          object
              .fieldNames()
              .forEachRemaining(
                  name -> {
                    if (!known.contains(name)) {
                      unknown.add(parent.isEmpty() ? name : parent + "." + name);
                    }
                  });
        });
    return unknown;
  }

  /** The differing facts by name, each with what was expected and found. */
  static Map<String, String> of(JsonNode expected, MediaFacts facts) {
    SampleComparison comparison = new SampleComparison(expected);
    comparison.captured(facts.captured());
    comparison.place(facts.place());
    comparison.camera(facts.camera() == null ? Shot.UNKNOWN.camera() : facts.camera());
    comparison.exposure(facts.exposure() == null ? Shot.UNKNOWN.exposure() : facts.exposure());
    comparison.dimensions(facts.dimensions());
    comparison.duration(facts.duration());
    comparison.encoding(facts.encoding() == null ? Encoding.UNKNOWN : facts.encoding());
    Grouping grouping = facts.grouping();
    comparison.sameText("livePhotoId", grouping == null ? null : grouping.contentId());
    return comparison.differences;
  }

  private void captured(@Nullable CaptureTime found) {
    CaptureTime stated = found == null || found.confidence() == Confidence.GUESSED ? null : found;
    JsonNode capture = expected.path("capture");
    if (stated != null && capture.has("local")) {
      details(capture, stated);
    }
    LocalDateTime local =
        capture.has("local") ? LocalDateTime.parse(capture.path("local").asText()) : null;
    if (capture.path("utc").asBoolean()) {
      same("capture", local, stated == null ? null : seconds(stated).minusSeconds(shift(stated)));
      return;
    }
    same("capture", local, stated == null ? null : seconds(stated));
    if (stated != null && !CaptureTimes.ZONE_OF_PLACE.equals(stated.offsetSource())) {
      same("offset", offset(capture), stated.offset());
    } else if (stated == null || capture.has("offset")) {
      same("offset", offset(capture), null);
    }
  }

  private void details(JsonNode capture, CaptureTime stated) {
    same("source", SOURCES.get(capture.path("tag").asText()), stated.source());
    double found = stated.local().getNano() / 1e9;
    near("subsec", fraction(capture), found, FRACTION_TOLERANCE);
  }

  private static LocalDateTime seconds(CaptureTime time) {
    return time.local().truncatedTo(ChronoUnit.SECONDS);
  }

  /** A part of a second with its decimal point; none counts as zero. */
  private static JsonNode fraction(JsonNode capture) {
    String digits = capture.path("subsec").asText(".");
    return DoubleNode.valueOf(Double.parseDouble("0" + digits + "0"));
  }

  private static int shift(CaptureTime time) {
    return time.offset() == null ? 0 : time.offset().getTotalSeconds();
  }

  private static @Nullable ZoneOffset offset(JsonNode capture) {
    return capture.has("offset") ? ZoneOffset.of(capture.path("offset").asText()) : null;
  }

  private void place(@Nullable Place found) {
    JsonNode gps = expected.path("gps");
    near("latitude", gps.path("lat"), found == null ? null : found.latitude(), DEGREE_TOLERANCE);
    near("longitude", gps.path("lon"), found == null ? null : found.longitude(), DEGREE_TOLERANCE);
    near("altitude", gps.path("alt"), found == null ? null : found.altitude(), METRE_TOLERANCE);
  }

  private void camera(Camera found) {
    sameText("make", found.make());
    sameText("model", found.model());
    sameText("lens", found.lens());
  }

  private void exposure(Exposure found) {
    near("iso", expected.path("iso"), asDouble(found.iso()), ISO_TOLERANCE);
    close("exposureTime", found.seconds());
    close("fNumber", found.fNumber());
    close("focalLength", found.focalLength());
  }

  private void dimensions(@Nullable Dimensions found) {
    same("displayWidth", integer("displayWidth"), found == null ? null : found.width());
    same("displayHeight", integer("displayHeight"), found == null ? null : found.height());
    if (found != null) {
      int orientation = Math.max(1, expected.path("exifOrientation").asInt(1));
      same("orientation", orientation, found.orientation());
    }
  }

  private void duration(@Nullable Duration found) {
    near(
        "duration",
        expected.path("video").path("durationSeconds"),
        found == null ? null : found.toNanos() / 1e9,
        SECONDS_TOLERANCE);
  }

  private void encoding(Encoding found) {
    JsonNode video = expected.path("video");
    sameText("video.codec", video.path("codec"), found.videoCodec());
    sameText("video.audio", video.path("audio"), found.audioCodec());
    near("video.fps", rate(video), found.frameRate(), rate(video).asDouble() * RATE_TOLERANCE);
    // The list turns against the clock, the ledger with it.
    Integer rotation =
        video.has("rotation") ? Math.floorMod(-video.path("rotation").asInt(), 360) : null;
    same("video.rotation", rotation, found.rotation());
  }

  private static JsonNode rate(JsonNode video) {
    String[] parts = video.path("fps").asText().split("/");
    return parts.length < 2
        ? video.path("fps")
        : DoubleNode.valueOf(Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]));
  }

  private static @Nullable Double asDouble(@Nullable Integer number) {
    return number == null ? null : Double.valueOf(number);
  }

  private @Nullable Integer integer(String name) {
    return expected.has(name) ? expected.path(name).asInt() : null;
  }

  private void sameText(String name, @Nullable String found) {
    sameText(name, expected.path(name), found);
  }

  private void sameText(String name, JsonNode expected, @Nullable String found) {
    String known = expected.asText("");
    same(name, known.replace(" ", ""), found == null ? "" : found.replace(" ", ""));
  }

  private void close(String name, @Nullable Double found) {
    JsonNode known = expected.path(name);
    near(name, known, found, Math.abs(known.asDouble()) * RELATIVE_TOLERANCE);
  }

  private void near(String name, JsonNode known, @Nullable Double found, double tolerance) {
    boolean equal =
        known.isNumber() && found != null
            ? Math.abs(known.asDouble() - found) <= tolerance
            : !known.isNumber() && found == null;
    note(name, equal, known.isNumber() ? known.asDouble() : null, found);
  }

  private void same(String name, @Nullable Object known, @Nullable Object found) {
    note(name, known == null ? found == null : known.equals(found), known, found);
  }

  private void note(String name, boolean equal, @Nullable Object known, @Nullable Object found) {
    if (!equal) {
      differences.put(name, "expected " + known + ", found " + found);
    }
  }
}
