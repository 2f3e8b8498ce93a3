package org.photofactory.plugins.metadata.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.Shot;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.Exposure;
import org.photofactory.spi.stage.KeptTools.Question;

/** What ExifTool says about a file of a format that is not read in process. */
final class ExifTool {

  private static final List<String> COMMAND =
      List.of("exiftool", "-config", "", "-stay_open", "True", "-@", "-");

  /** With a #, the number itself instead of words for it. */
  private static final List<String> TAGS =
      List.of(
          "-DateTimeOriginal",
          "-CreationDate",
          "-CreateDate",
          "-Make",
          "-Model",
          "-LensModel",
          "-ISO#",
          "-ExposureTime#",
          "-FNumber#",
          "-FocalLength#",
          "-Orientation#",
          "-ImageWidth#",
          "-ImageHeight#",
          "-Duration#",
          "-Composite:GPSLatitude#",
          "-Composite:GPSLongitude#",
          "-Composite:GPSAltitude#");

  /** Longer than anything that anyone filmed in one piece. */
  private static final double MOST_SECONDS = 1e7;

  private final Map<String, String> values;

  private ExifTool(Map<String, String> values) {
    this.values = values;
  }

  /**
   * The question for a file, of an ExifTool that stays open. Nobody's settings apply, which could
   * be code; files of any size are looked at.
   */
  static Question question(Path file) {
    // Nothing in a file can say where its answer ends.
    int number = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    List<String> lines =
        new ArrayList<>(List.of("-S", "-api", "LargeFileSupport=1", "-charset", "filename=utf8"));
    lines.addAll(TAGS);
    lines.add(file.toString());
    lines.add("-execute" + number);
    return new Question(COMMAND, lines, "{ready" + number + "}");
  }

  /**
   * Takes what it said.
   *
   * @param told lines like {@code FNumber: 3.5}
   */
  static void read(String told, Findings findings) {
    Map<String, String> values = new HashMap<>();
    for (String line : told.lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        values.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    new ExifTool(values).take(findings);
  }

  private void take(Findings findings) {
    double width = orZero(number("ImageWidth"));
    double height = orZero(number("ImageHeight"));
    findings.size(Math.round(width), Math.round(height));
    double seconds = orZero(number("Duration"));
    if (seconds < MOST_SECONDS) {
      findings.duration(Duration.ofMillis(Math.round(1000 * seconds)));
    }
    GeoPoint point = point().orElse(null);
    findings.add(
        Origin.PROGRAM, new TagFacts(times(), shot(), point, TagFacts.WORDLESS, orientation()));
  }

  private List<TimeCandidate> times() {
    return Stream.of(
            time(TimeSource.EXIFTOOL_ORIGINAL, "DateTimeOriginal"),
            time(TimeSource.EXIFTOOL_CREATED, "CreationDate"),
            time(TimeSource.EXIFTOOL_CREATED, "CreateDate"))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<TimeCandidate> time(TimeSource source, String tag) {
    return ToldTime.of(source, values.get(tag));
  }

  private Shot shot() {
    Double iso = positive("ISO");
    Exposure exposure =
        Shot.exposure(
            iso == null ? null : Integer.valueOf((int) Math.round(iso)),
            positive("ExposureTime"),
            positive("FNumber"),
            positive("FocalLength"));
    Camera camera = Shot.camera(values.get("Make"), values.get("Model"), values.get("LensModel"));
    return new Shot(camera, exposure);
  }

  private Optional<GeoPoint> point() {
    Double latitude = number("GPSLatitude");
    Double longitude = number("GPSLongitude");
    return latitude == null || longitude == null
        ? Optional.empty()
        : GeoPoint.of(latitude, longitude, number("GPSAltitude"));
  }

  private int orientation() {
    double orientation = orZero(number("Orientation"));
    return orientation >= 1 && orientation <= 8 ? (int) orientation : 0;
  }

  private @Nullable Double positive(String tag) {
    Double number = number(tag);
    return number != null && number > 0 ? number : null;
  }

  private @Nullable Double number(String tag) {
    try {
      double number = Double.parseDouble(values.getOrDefault(tag, ""));
      return Double.isFinite(number) ? Double.valueOf(number) : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private static double orZero(@Nullable Double number) {
    return number == null ? 0 : number;
  }
}
