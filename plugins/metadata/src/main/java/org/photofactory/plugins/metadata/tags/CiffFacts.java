package org.photofactory.plugins.metadata.tags;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.Ordered;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.Exposure;

/**
 * Facts of Canon's CIFF. The structure and its own values are those of the CIFF specification; the
 * tables of camera settings and of the shot are those of Canon's notes in EXIF, as ExifTool's
 * documentation describes them.
 */
public final class CiffFacts {

  private static final int MAKE_AND_MODEL = 0x080A;
  private static final int BASE_ISO = 0x101C;
  private static final int FOCAL_LENGTH = 0x1029;
  private static final int SHOT_INFO = 0x102A;
  private static final int CAMERA_SETTINGS = 0x102D;
  private static final int CAPTURE_TIME = 0x180E;
  private static final int IMAGE_INFO = 0x1810;
  private static final int EXPOSURE = 0x1818;

  private static final int AUTO_ISO = 1;
  private static final int SHOT_ISO = 2;
  private static final int SHOT_APERTURE = 21;
  private static final int SHOT_SECONDS = 22;
  private static final int ISO_CODE = 16;
  private static final int FOCAL_UNITS = 25;

  private static final long OFFSET_STATED = 0x80000000L;

  /** Longest name of a maker and a camera together. */
  private static final int MOST_LETTERS = 256;

  private final Map<Integer, Ordered> values;

  private CiffFacts(Map<Integer, Ordered> values) {
    this.values = values;
  }

  /**
   * Takes the facts.
   *
   * @param values by tag without the bits that tell how it is stored
   */
  public static void read(Map<Integer, Ordered> values, Findings findings) throws IOException {
    CiffFacts facts = new CiffFacts(values);
    Ordered image = values.get(IMAGE_INFO);
    int orientation = 0;
    if (image != null && image.length() >= 16) {
      findings.size(image.unsigned32(0), image.unsigned32(4));
      orientation = Degrees.orientation(image.signed32(12));
    }
    Shot shot = new Shot(facts.camera(), facts.exposure());
    findings.add(
        Origin.CONTAINER,
        new TagFacts(facts.time().stream().toList(), shot, null, TagFacts.WORDLESS, orientation));
  }

  private Camera camera() throws IOException {
    Ordered names = values.get(MAKE_AND_MODEL);
    String text =
        names == null ? "" : names.bytes().latin(0, (int) Math.min(MOST_LETTERS, names.length()));
    List<String> words = List.of((text + "\0\0").split("\0", 3));
    return new Camera(Words.clean(words.get(0)), Words.clean(words.get(1)), null);
  }

  /** Seconds since 1970 of the camera's clock, and its distance from UTC where the camera knows. */
  private Optional<TimeCandidate> time() throws IOException {
    Ordered time = values.get(CAPTURE_TIME);
    if (time == null || time.length() < 12 || time.unsigned32(0) == 0) {
      return Optional.empty();
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(time.unsigned32(0), 0, ZoneOffset.UTC);
    boolean stated = (time.unsigned32(8) & OFFSET_STATED) != 0;
    ZoneOffset offset = stated ? offset(time.signed32(4)) : null;
    return Optional.of(TimeCandidate.of(TimeSource.MAKER_ORIGINAL, new StatedTime(local, offset)));
  }

  private static @Nullable ZoneOffset offset(int seconds) {
    boolean onEarth = Math.abs((long) seconds) <= 14 * 3600;
    return onEarth ? ZoneOffset.ofTotalSeconds(seconds) : null;
  }

  private Exposure exposure() throws IOException {
    Integer aperture = number(SHOT_INFO, SHOT_APERTURE);
    Integer seconds = number(SHOT_INFO, SHOT_SECONDS);
    boolean stated = aperture != null && seconds != null && (aperture != 0 || seconds != 0);
    Double apertureStops = stated ? CanonStops.of(aperture) : decimal(8);
    Double secondsStops = stated ? CanonStops.of(seconds) : decimal(4);
    return new Exposure(
        iso(), CanonStops.seconds(secondsStops), CanonStops.fNumber(apertureStops), focalLength());
  }

  private @Nullable Integer iso() throws IOException {
    Optional<Integer> noted =
        CanonIso.of(
            number(CAMERA_SETTINGS, ISO_CODE),
            number(SHOT_INFO, AUTO_ISO),
            number(SHOT_INFO, SHOT_ISO));
    Integer iso = noted.filter(Shot::isSensitivity).orElse(null);
    Ordered base = values.get(BASE_ISO);
    if (iso == null && base != null && base.length() >= 4) {
      iso = base.signed32(0);
    }
    return Shot.isSensitivity(iso) ? iso : null;
  }

  private @Nullable Double focalLength() throws IOException {
    Integer length = number(FOCAL_LENGTH, 1);
    Integer units = number(CAMERA_SETTINGS, FOCAL_UNITS);
    double millimetre = units == null || units <= 0 ? 1 : units;
    return length == null || length <= 0 ? null : Double.valueOf(length / millimetre);
  }

  /** A number of a table of such; null when the table is shorter. */
  private @Nullable Integer number(int tag, int index) throws IOException {
    Ordered table = values.get(tag);
    boolean there = table != null && table.length() >= 2 * index + 2;
    return there ? Integer.valueOf(table.signed16(2L * index)) : null;
  }

  private @Nullable Double decimal(int offset) throws IOException {
    Ordered exposure = values.get(EXPOSURE);
    boolean there = exposure != null && exposure.length() >= offset + 4;
    return there ? Double.valueOf(exposure.decimal32(offset)) : null;
  }
}
