package org.photofactory.plugins.metadata.tags;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.Exposure;

/**
 * Facts of the table that camcorders put into their pictures: entries of a number and four bytes.
 * Their meanings are those of ExifTool's documentation of H.264.
 */
public final class AvchdFacts {

  private static final int ENTRY = 5;

  private static final int YEAR_AND_MONTH = 0x18;
  private static final int DAY_AND_CLOCK = 0x19;
  private static final int SHUTTER = 0x7F;
  private static final int EXPOSURE_TIME = 0xA0;
  private static final int F_NUMBER = 0xA1;
  private static final int SOUTH = 0xB1;
  private static final int LATITUDE = 0xB2;
  private static final int WEST = 0xB5;
  private static final int LONGITUDE = 0xB6;
  private static final int MAKER = 0xE0;
  private static final int MODEL = 0xE4;
  private static final int MODEL_PARTS = 3;

  private static final int ZONE_WEST = 0x20;

  /** The shutter's clock, and the bits that count it. */
  private static final double SHUTTER_CLOCK = 28_125;

  private static final int SHUTTER_BITS = 0x7FFF;

  private static final String SONY = "Sony";

  private static final Map<Integer, String> MAKERS =
      Map.of(0x0103, "Panasonic", 0x0108, SONY, 0x1011, "Canon", 0x1104, "JVC");

  private final Map<Integer, ByteSource> entries;

  private AvchdFacts(Map<Integer, ByteSource> entries) {
    this.entries = entries;
  }

  /**
   * Takes the facts.
   *
   * @param table from the number of entries on
   */
  public static void read(ByteSource table, Findings findings) throws IOException {
    Map<Integer, ByteSource> entries = new HashMap<>();
    int count = table.unsigned8(0);
    for (int entry = 0; entry < count; entry++) {
      long at = 1 + (long) entry * ENTRY;
      if (at + ENTRY <= table.length()) {
        entries.putIfAbsent(table.unsigned8(at), new ArrayBytes(table.read(at + 1, ENTRY - 1)));
      }
    }
    findings.add(Origin.CONTAINER, new AvchdFacts(entries).facts());
  }

  private TagFacts facts() throws IOException {
    Shot shot =
        new Shot(
            new Camera(maker(), model(), null),
            new Exposure(null, exposureTime(), ratio(F_NUMBER), null));
    return new TagFacts(time().stream().toList(), shot, point().orElse(null), TagFacts.WORDLESS, 0);
  }

  /** Two decimal digits a byte: zone, century, year, month; day, hour, minute, second. */
  private Optional<TimeCandidate> time() throws IOException {
    ByteSource month = entries.get(YEAR_AND_MONTH);
    ByteSource clock = entries.get(DAY_AND_CLOCK);
    if (month == null || clock == null) {
      return Optional.empty();
    }
    String digits = "%06x%08x".formatted(month.unsigned32(0) & 0xFFFFFF, clock.unsigned32(0));
    ZoneOffset offset = offset(month.unsigned8(0));
    return StatedTime.parse(digits.replaceFirst("(....)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6"))
        .map(time -> new StatedTime(time.local(), offset))
        .map(time -> TimeCandidate.of(TimeSource.MAKER_ORIGINAL, time));
  }

  /** Half hours, and on which side of Greenwich; all bits set are no place on Earth. */
  private static @Nullable ZoneOffset offset(int zone) {
    int minutes = 30 * (zone & 0x1F);
    boolean onEarth = minutes <= 14 * 60;
    int sign = (zone & ZONE_WEST) == 0 ? 1 : -1;
    return onEarth ? ZoneOffset.ofTotalSeconds(sign * minutes * 60) : null;
  }

  private @Nullable String maker() throws IOException {
    ByteSource maker = entries.get(MAKER);
    return maker == null ? null : MAKERS.get(maker.unsigned16(0));
  }

  /** Only Sony's cameras write their model there. */
  private @Nullable String model() throws IOException {
    if (!SONY.equals(maker())) {
      return null;
    }
    StringBuilder model = new StringBuilder();
    for (int part = 0; part < MODEL_PARTS; part++) {
      ByteSource letters = entries.get(MODEL + part);
      model.append(letters == null ? "" : letters.latin(0, ENTRY - 1));
    }
    return Words.clean(model.toString());
  }

  private @Nullable Double exposureTime() throws IOException {
    ByteSource shutter = entries.get(SHUTTER);
    int ticks = shutter == null ? 0 : shutter.little16(2) & SHUTTER_BITS;
    boolean counted = ticks > 0 && ticks < SHUTTER_BITS;
    Double stated = ratio(EXPOSURE_TIME);
    return stated == null && counted ? Double.valueOf(ticks / SHUTTER_CLOCK) : stated;
  }

  private Optional<GeoPoint> point() throws IOException {
    Double latitude = degrees(LATITUDE, SOUTH, 'S');
    Double longitude = degrees(LONGITUDE, WEST, 'W');
    return latitude == null || longitude == null
        ? Optional.empty()
        : GeoPoint.of(latitude, longitude, null);
  }

  private @Nullable Double degrees(int first, int side, char negative) throws IOException {
    ByteSource reference = entries.get(side);
    ByteSource degrees = entries.get(first);
    if (reference == null || degrees == null || degrees.unsigned16(2) == 0) {
      return null;
    }
    double sum = (double) degrees.unsigned16(0) / degrees.unsigned16(2);
    sum += orZero(ratio(first + 1)) / 60 + orZero(ratio(first + 2)) / 3600;
    return reference.unsigned8(0) == negative ? -sum : sum;
  }

  private static double orZero(@Nullable Double number) {
    return number == null ? 0 : number;
  }

  /** Two bytes over two bytes; null when either is zero. */
  private @Nullable Double ratio(int number) throws IOException {
    ByteSource entry = entries.get(number);
    boolean known = entry != null && entry.unsigned16(0) > 0 && entry.unsigned16(2) > 0;
    return known ? Double.valueOf((double) entry.unsigned16(0) / entry.unsigned16(2)) : null;
  }
}
